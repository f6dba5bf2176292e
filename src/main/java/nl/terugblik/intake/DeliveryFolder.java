package nl.terugblik.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Header;
import nl.terugblik.intake.table.TableReader;
import nl.terugblik.register.Delivery;

/**
 * A delivery on disk, looked at before anything of it is taken in: whose it is, which tables it holds, and a hash of it
 * all.
 *
 * @param folder where it lies
 * @param organisation the agency that made it
 * @param extractedOn the day of extraction
 * @param kind whether it holds all families or only those that changed
 * @param tables the tables that it holds; only the journal and the objections may be absent
 * @param hashes SHA-256 of every file that is read, by file name
 * @param withUnknownColumns the tables whose header names columns that the export format does not know
 * @param declaredRows the rows that its data package says a file holds, by file name; empty where it says nothing
 */
public record DeliveryFolder(
        Path folder,
        String organisation,
        LocalDate extractedOn,
        Delivery.Kind kind,
        Set<CanonicalTable> tables,
        Map<String, String> hashes,
        Set<CanonicalTable> withUnknownColumns,
        Map<String, Long> declaredRows) {

    /**
     * Looks at a folder.
     *
     * @throws IntakeRefused when a table is missing, a header is wrong, or a file is not what the delivery says it is
     * @throws UnreadableDelivery when a file cannot be read
     */
    public static DeliveryFolder look(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new UnreadableDelivery("There is no folder " + folder + "; name the folder that holds the delivery.");
        }
        try {
            DeliveryCard card = DeliveryCard.read(folder.resolve("delivery.csv"));
            Set<CanonicalTable> tables = tables(folder);
            Map<String, String> hashes = hashes(folder, tables);
            return new DeliveryFolder(
                    folder,
                    card.organisation(),
                    card.extractedOn(),
                    card.kind(),
                    tables,
                    hashes,
                    withUnknownColumns(folder, tables),
                    DataPackage.check(folder, hashes));
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableDelivery("Cannot read the delivery in " + folder + " ("
                    + e.getClass().getSimpleName() + "); check the folder's permissions and try again.");
        }
    }

    private static Map<String, String> hashes(Path folder, Set<CanonicalTable> tables) {
        Map<String, String> hashes = new ConcurrentSkipListMap<>();
        Stream.concat(Stream.of("delivery.csv"), tables.stream().map(CanonicalTable::fileName))
                .parallel()
                .forEach(name -> hashes.put(name, Sha256.of(folder.resolve(name))));
        return hashes;
    }

    /** SHA-256 over the names and hashes of all files: same content, same delivery. */
    public String contentHash() {
        StringBuilder all = new StringBuilder();
        hashes.forEach((name, hash) -> all.append(name).append(' ').append(hash).append('\n'));
        return Sha256.of(all.toString());
    }

    /** How people name the delivery. */
    public String label() {
        return Delivery.label(extractedOn, contentHash());
    }

    /** The file of a table. */
    public Path file(CanonicalTable table) {
        return folder.resolve(table.fileName());
    }

    private static Set<CanonicalTable> tables(Path folder) throws IOException {
        Set<CanonicalTable> present = EnumSet.noneOf(CanonicalTable.class);
        List<String> missing = new ArrayList<>();
        for (CanonicalTable table : CanonicalTable.values()) {
            if (Files.exists(folder.resolve(table.fileName()))) {
                present.add(table);
            } else if (table.mandatory()) {
                missing.add(table.fileName());
            }
        }
        if (!missing.isEmpty()) {
            throw new IntakeRefused("Delivery refused: " + folder + " lacks " + String.join(", ", missing)
                    + "; export every table, with only its header row where it is empty.");
        }
        return present;
    }

    /** Reads every header: a wrong one refuses the delivery before anything is taken in. */
    private static Set<CanonicalTable> withUnknownColumns(Path folder, Set<CanonicalTable> tables) throws IOException {
        Set<CanonicalTable> unknown = EnumSet.noneOf(CanonicalTable.class);
        for (CanonicalTable table : tables) {
            try (TableReader reader = TableReader.open(folder.resolve(table.fileName()))) {
                if (!Header.of(table, reader.header()).unknown().isEmpty()) {
                    unknown.add(table);
                }
            }
        }
        return unknown;
    }
}
