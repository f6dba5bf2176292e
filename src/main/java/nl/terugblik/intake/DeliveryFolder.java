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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;
import nl.terugblik.intake.declaration.DataPackage;
import nl.terugblik.intake.declaration.DeliveryCard;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.CanonicalFiles;
import nl.terugblik.intake.text.FilesOfFolder;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.intake.translation.SourceFolder;
import nl.terugblik.intake.translation.TranslatedFiles;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.register.Delivery;
import nl.terugblik.source.SourceProfile;

/**
 * A delivery on disk, looked at before anything of it is taken in: whose it is, which tables it holds, and a hash of it
 * all.
 *
 * @param folder where it lies
 * @param organisation the agency that made it
 * @param extractedOn the day of extraction
 * @param kind whether it holds all families or only those that changed
 * @param content its tables; only the journal and the objections may be absent
 * @param hashes SHA-256 of every file that is read, by file name; to be kept in memory only, since a small file can be guessed
 *     from it
 * @param withUnknownColumns the tables whose header names columns that the export format does not know
 * @param declaredRows the rows that its data package says a file holds, by file name; empty where it says nothing
 */
public record DeliveryFolder(
        Path folder,
        String organisation,
        LocalDate extractedOn,
        Delivery.Kind kind,
        Tables content,
        Map<String, String> hashes,
        Set<CanonicalTable> withUnknownColumns,
        Map<String, Long> declaredRows) {

    private static final String DELIVERY = "delivery.csv";

    /**
     * Looks at a folder.
     *
     * @throws IntakeRefused when a table is missing, a header is wrong, or a file is not what the delivery says it is
     * @throws UnreadableDelivery when a file cannot be read
     */
    public static DeliveryFolder look(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new UnreadableDelivery(
                    folder + " is a file and no folder; archives and other layouts are read through a"
                            + " source profile: name one with --source, for instance --source canonical.");
        }
        if (!Files.isDirectory(folder)) {
            throw new UnreadableDelivery("There is no folder " + folder + "; name the folder that holds the delivery.");
        }
        try {
            refuseFolderAround(folder);
            DeliveryCard card = DeliveryCard.read(new FilesOfFolder(folder).file(DELIVERY));
            Tables content = new CanonicalFiles(folder, tables(folder));
            Map<String, String> hashes = hashes(content);
            return new DeliveryFolder(
                    folder,
                    card.organisation(),
                    card.extractedOn(),
                    card.kind(),
                    content,
                    hashes,
                    withUnknownColumns(content),
                    DataPackage.check(folder, content.files(), hashes));
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableDelivery("Cannot read the delivery in " + folder + " ("
                    + e.getClass().getSimpleName() + "); check the folder's permissions and try again.");
        }
    }

    /**
     * Looks at a delivery through a source profile.
     *
     * @param delivery its folder or archive
     * @throws IntakeRefused when the delivery does not hold what the profile says
     * @throws UnreadableDelivery when a file cannot be read
     */
    public static DeliveryFolder look(Path delivery, SourceProfile profile) {
        try {
            SourceFolder folder = SourceFolder.open(delivery);
            TranslatedFiles content = TranslatedFiles.of(folder, profile);
            DeliveryCard card = DeliveryCard.of(content.facts(), "it");
            Map<String, String> hashes = hashes(content);
            Map<String, Long> declared = DataPackage.check(folder.root(), content.files(), hashes);
            return new DeliveryFolder(
                    delivery,
                    card.organisation(),
                    card.extractedOn(),
                    card.kind(),
                    content,
                    hashes,
                    Set.of(),
                    declared);
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableDelivery("Cannot read the delivery " + delivery + " ("
                    + e.getClass().getSimpleName() + "); check that it is whole and that you may read it.");
        }
    }

    /**
     * A delivery whose intake was begun on another machine, as this one has it: nothing of it is looked at once more.
     *
     * @param known the delivery as the register knows it
     * @throws IntakeRefused when tables are missing
     * @throws UnreadableDelivery when a file cannot be read
     */
    public static DeliveryFolder of(Delivery known, Optional<SourceProfile> profile) {
        Path folder = Path.of(known.folder());
        try {
            Tables content = profile.isPresent()
                    ? TranslatedFiles.of(SourceFolder.open(folder), profile.get())
                    : new CanonicalFiles(folder, tables(folder));
            return new DeliveryFolder(
                    folder,
                    known.organisation(),
                    known.extractedOn(),
                    known.kind(),
                    content,
                    Map.of(),
                    Set.of(),
                    Map.of());
        } catch (IOException | UncheckedIOException e) {
            throw new UnreadableDelivery("Cannot read the delivery in " + folder + " ("
                    + e.getClass().getSimpleName() + "); check the folder's permissions and try again.");
        }
    }

    /** The day of extraction that a delivery bears, without a look at its other files; empty where it does not tell. */
    public static Optional<LocalDate> dayOf(Path delivery, Optional<SourceProfile> profile) {
        try {
            DeliveryCard card = profile.isPresent()
                    ? DeliveryCard.of(
                            TranslatedFiles.of(SourceFolder.open(delivery), profile.get())
                                    .facts(),
                            "it")
                    : DeliveryCard.read(new FilesOfFolder(delivery).file(DELIVERY));
            return Optional.of(card.extractedOn());
        } catch (IOException | UncheckedIOException | IntakeRefused | UnreadableDelivery e) {
            return Optional.empty();
        }
    }

    /** The path of a file, by the name under which its hash stands. */
    public Path file(String name) {
        return content.files().getOrDefault(name, folder.resolve(name));
    }

    /** What its source profile asks for; without one, the usual. */
    public IntakePolicy policy() {
        return content.profile().map(IntakePolicy::of).orElse(IntakePolicy.USUAL);
    }

    /** The tables that it holds. */
    public Set<CanonicalTable> tables() {
        return content.present();
    }

    /** How much there is to read for all of them, in bytes. */
    public long bytes() {
        return tables().stream().mapToLong(content::bytes).sum();
    }

    private static Map<String, String> hashes(Tables content) {
        Map<String, String> hashes = new ConcurrentSkipListMap<>();
        content.files().entrySet().parallelStream()
                .forEach(file -> hashes.put(file.getKey(), Sha256.of(file.getValue())));
        return hashes;
    }

    /** A keyed hash over the names and hashes of all files: same content, same delivery. */
    public String contentHash(Fingerprints fingerprints) {
        StringBuilder all = new StringBuilder();
        hashes.forEach((name, hash) -> all.append(name).append(' ').append(hash).append('\n'));
        return fingerprints.of(Sha256.of(all.toString()));
    }

    /** How people name the delivery. */
    public String label(Fingerprints fingerprints) {
        return Delivery.label(extractedOn, contentHash(fingerprints));
    }

    private static Set<CanonicalTable> tables(Path folder) throws IOException {
        Set<CanonicalTable> present = EnumSet.noneOf(CanonicalTable.class);
        List<String> missing = new ArrayList<>();
        FilesOfFolder files = new FilesOfFolder(folder);
        for (CanonicalTable table : CanonicalTable.values()) {
            if (files.find(table.fileName()).isPresent()) {
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

    /** A delivery lies in a folder of the one that was named, where people packed it so. */
    private static void refuseFolderAround(Path folder) throws IOException {
        if (new FilesOfFolder(folder).find(DELIVERY).isPresent()) {
            return;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path inside : entries.filter(Files::isDirectory).sorted().toList()) {
                if (Files.isReadable(inside)
                        && new FilesOfFolder(inside).find(DELIVERY).isPresent()) {
                    throw new IntakeRefused("Delivery refused: " + folder + " holds no delivery.csv, but its folder "
                            + inside.getFileName() + " does; name that one.");
                }
            }
        }
    }

    /** Reads every header: a wrong one refuses the delivery before anything is taken in. */
    private static Set<CanonicalTable> withUnknownColumns(Tables content) throws IOException {
        Set<CanonicalTable> unknown = EnumSet.noneOf(CanonicalTable.class);
        for (CanonicalTable table : content.present()) {
            if (!content.header(table).unknown().isEmpty()) {
                unknown.add(table);
            }
        }
        return unknown;
    }
}
