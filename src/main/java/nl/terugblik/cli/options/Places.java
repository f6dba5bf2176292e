package nl.terugblik.cli.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The places that a command is given: where it works, what it reads and where it writes. What is read must not lie among
 * what is written, or the program would find its own files in a delivery, or lay results among the agency's.
 */
public final class Places {

    /** What the address of a database in a file, or a setting of the engine, would take for something else. */
    private static final String MISREAD = ";$\\";

    /** Folders below the work folder that only the program writes in. */
    private static final List<String> OWN =
            List.of("register", "spool", "logs", "ledger", "access", "lineage", "deliveries", "schedules", "telling");

    private final Arguments arguments;
    private final Path work;

    public Places(Arguments arguments, Path work) {
        this.arguments = arguments;
        this.work = work;
    }

    /** Refuses a work folder by whose name the address of the register would say more than where it lies. */
    static boolean isPlain(Path work) {
        return work.toAbsolutePath()
                .toString()
                .chars()
                .noneMatch(letter -> Character.isISOControl(letter)
                        || MISREAD.indexOf(letter) >= 0
                                && letter != work.getFileSystem().getSeparator().charAt(0));
    }

    /** Refuses a delivery around the work folder, or among what only the program writes in it. */
    public void mustBeApart(Path delivery) {
        arguments.demand(
                !isWithin(work, delivery),
                "The work folder " + work + " would lie in the delivery " + delivery
                        + "; name a work folder elsewhere (--work).");
        for (String own : OWN) {
            arguments.demand(
                    !isWithin(delivery, work.resolve(own)),
                    "The delivery " + delivery + " lies in " + work.resolve(own)
                            + ", where only the program itself writes; put it elsewhere.");
        }
    }

    /**
     * Refuses a delivery that is not there to be read once more, and a list of what is found in it that would lie in it or in the
     * place of another file.
     *
     * @return the profile by which it is read
     */
    public Optional<Path> readAgain(Path delivery, Optional<String> source, Optional<Path> list) {
        Optional<Path> profile = source.map(arguments::sourceProfile);
        if (profile.isEmpty()) {
            arguments.mustBeFolder(delivery, "delivery folder");
        }
        mustBeFreeOf(list, List.of(delivery));
        list.ifPresent(file -> arguments.demand(!Files.exists(file), "The file " + file + " is there already."));
        return profile;
    }

    /** Refuses results in a delivery, or in the parts of the work folder that hold the register and what belongs to it. */
    public void mustBeFreeOf(Optional<Path> out, Iterable<Path> deliveries) {
        if (out.isEmpty()) {
            return;
        }
        for (Path delivery : deliveries) {
            arguments.demand(
                    !isWithin(out.get(), delivery),
                    "The results would lie in the delivery " + delivery + "; name another place for them (--out).");
        }
        mustNotBeOurOwn(out.get(), "--out");
    }

    /** Refuses a target in the parts of the work folder that only the program writes. */
    public void mustNotBeOurOwn(Path target, String option) {
        for (String own : OWN) {
            arguments.demand(
                    !isWithin(target, work.resolve(own)),
                    "Only the program itself writes in " + work.resolve(own) + "; name another place (" + option
                            + ").");
        }
    }

    private static boolean isWithin(Path inner, Path outer) {
        return real(inner).startsWith(real(outer));
    }

    /** Where a path leads once its links are followed, as far as it is there. */
    private static Path real(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath()
                            .resolve(there.relativize(absolute))
                            .normalize();
                } catch (IOException e) {
                    return absolute;
                }
            }
        }
        return absolute;
    }
}
