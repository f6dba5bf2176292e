package nl.terugblik.intake.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.cores.Aside;
import nl.terugblik.intake.declaration.DeliveryCard;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.CanonicalFiles;
import nl.terugblik.intake.text.FilesOfFolder;
import nl.terugblik.intake.text.Page;
import nl.terugblik.intake.text.TableReader;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.modulith.NamedInterface;

/**
 * The numbers of a delivery's families and children on their way to pseudonyms, which another core works out while the engine
 * starts. Which pseudonym a number has hangs on the key and the agency alone, so that nothing depends on what the delivery
 * held then: it is read anew as if nobody had looked, refused for what is wrong with it there, and has fewer pseudonyms to work out.
 */
@NamedInterface("ahead")
public final class NumbersAhead {

    /** Nothing was begun. */
    public static final NumbersAhead NONE = new NumbersAhead();

    /** What is smaller is read before another core can help. */
    static final long FEWEST_BYTES = 4L << 20;

    private static final int DAY_LENGTH = "2000-01-01".length();

    private volatile boolean taken;
    private volatile @Nullable Begun begun;
    private @Nullable Aside<NumbersAhead> reading;

    private record Begun(String agency, PseudonymsOfDelivery known) {}

    private NumbersAhead() {}

    /**
     * Begins with the first of some deliveries that does not seem to be taken in already, if it is large enough.
     *
     * @param deliveries folders of the canonical layout
     * @param work the folder that tells by the names of the steward's files which deliveries were taken in
     */
    public static NumbersAhead begin(List<Path> deliveries, Path work, MasterKey key) {
        if (deliveries.isEmpty()) {
            return NONE;
        }
        NumbersAhead ahead = new NumbersAhead();
        ahead.reading = Aside.begin(() -> {
            try {
                ahead.readFirst(deliveries, days(work), key);
            } catch (IOException | RuntimeException e) {
                // whoever takes the delivery in comes to the same fault and says what to do
            }
            return ahead;
        });
        return ahead;
    }

    /** The days of deliveries that were taken in. */
    private static Set<String> days(Path work) throws IOException {
        Path results = work.resolve("deliveries");
        if (!Files.isDirectory(results)) {
            return Set.of();
        }
        try (Stream<Path> folders = Files.list(results)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(label -> !label.endsWith(".refused") && label.length() > DAY_LENGTH)
                    .map(label -> label.substring(0, DAY_LENGTH))
                    .collect(Collectors.toSet());
        }
    }

    private void readFirst(List<Path> deliveries, Set<String> days, MasterKey key) throws IOException {
        for (Path folder : deliveries) {
            DeliveryCard card = DeliveryCard.read(new FilesOfFolder(folder).file("delivery.csv"));
            if (!days.contains(card.extractedOn().toString())) {
                Optional<Path> children = new FilesOfFolder(folder).find(CanonicalTable.CHILDREN.fileName());
                long bytes = bytes(folder);
                if (bytes >= FEWEST_BYTES
                        && children.filter(Files::isRegularFile).isPresent()) {
                    read(folder, bytes, card.organisation(), key);
                }
                return;
            }
        }
    }

    private void read(Path folder, long bytes, String agency, MasterKey key) {
        PseudonymsOfDelivery known = new PseudonymsOfDelivery(bytes);
        begun = new Begun(agency, known);
        Tables tables = new CanonicalFiles(folder, EnumSet.of(CanonicalTable.CHILDREN));
        RowIdentity identity = new RowIdentity(
                CanonicalTable.CHILDREN,
                TablePages.header(CanonicalTable.CHILDREN, tables),
                key.pseudonymiser(agency),
                known);
        TablePages pages = new TablePages(CanonicalTable.CHILDREN, tables, TableReader.PAGE_ROWS);
        try {
            pages.open(new ExecutionContext());
            for (@Nullable Page page = pages.read(); page != null && !taken; page = pages.read()) {
                for (int row = 0; row < page.rows(); row++) {
                    identity.read(page, row);
                }
            }
        } finally {
            pages.close();
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    /** Waits until all is read that is read ahead. */
    void settle() {
        if (reading != null) {
            reading.settle();
        }
    }

    /** The pseudonyms that are known of an agency's numbers, for a delivery of so many bytes; nobody reads ahead from here on. */
    public PseudonymsOfDelivery take(String agency, long bytes) {
        Begun found = begun;
        taken = this != NONE;
        return found != null && found.agency.equals(agency) ? found.known : new PseudonymsOfDelivery(bytes);
    }
}
