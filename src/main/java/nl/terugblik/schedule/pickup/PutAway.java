package nl.terugblik.schedule.pickup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;

/** Where deliveries go that were picked up: beside each, copies of what the steward has to know of it. */
public final class PutAway {

    static final String DONE = "done";
    static final String REFUSED = "refused";

    /** What of an intake's folder is for the steward's morning; none of it holds a value of a row. */
    private static final List<String> STEWARDS =
            List.of("refusal.txt", "digest.html", "digest.nl.html", "rejections.csv", "reconciliation.csv");

    private static final String STEWARD = ".steward";

    private final Path inbox;

    /** Puts away below an inbox. */
    public PutAway(Path inbox) {
        this.inbox = inbox;
    }

    /**
     * Moves a delivery that was claimed.
     *
     * @param isTakenIn whether it was taken in, now or before; else it was refused
     * @param left the folder below the work folder of what is left of its intake, where that is known
     */
    public void put(Path delivery, boolean isTakenIn, Optional<Path> left) {
        Path folder = OwnFolder.in(inbox, isTakenIn ? DONE : REFUSED);
        Path to = free(folder, String.valueOf(delivery.getFileName()));
        left.filter(Files::isDirectory).ifPresent(from -> copy(from, to.resolveSibling(to.getFileName() + STEWARD)));
        PrivateFiles.rename(delivery, to);
    }

    /** Moves a delivery among the refused that was not read, with a sentence that says why. */
    public void refuse(Path delivery, String why) {
        Path to = free(OwnFolder.in(inbox, REFUSED), String.valueOf(delivery.getFileName()));
        Path steward = PrivateFiles.folder(to.resolveSibling(to.getFileName() + STEWARD));
        PrivateFiles.write(steward.resolve("refusal.txt"), why + "\n");
        PrivateFiles.rename(delivery, to);
    }

    /** The name of the delivery, or where one of that name was put away before, with a number. */
    private static Path free(Path folder, String name) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> folder.resolve(number == 1 ? name : name + "-" + number))
                .filter(to -> !Files.exists(to, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow();
    }

    private static void copy(Path from, Path to) {
        PrivateFiles.folder(to);
        for (String name : STEWARDS) {
            Path file = from.resolve(name);
            try {
                if (Files.isRegularFile(file)) {
                    PrivateFiles.write(to.resolve(name), Files.readAllBytes(file));
                }
            } catch (IOException e) {
                throw new CannotWrite(to, e);
            }
        }
    }
}
