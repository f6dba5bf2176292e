package nl.terugblik.intake.translation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.PageSource;
import nl.terugblik.intake.text.Tables;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.source.Expectation;
import nl.terugblik.source.Field;
import nl.terugblik.source.SourceFile;
import nl.terugblik.source.SourceProfile;
import nl.terugblik.source.TableMapping;

/** A delivery in a layout of its own, read through a source profile. */
public final class TranslatedFiles implements Tables {

    /** The name under which the profile stands among the files; no file of a delivery can have it. */
    private static final String PROFILE = "source profile/";

    private final SourceProfile profile;
    private final Map<String, Path> files;
    private final Map<CanonicalTable, List<Feed>> feeds;
    private final List<String> facts;

    private TranslatedFiles(
            SourceProfile profile, Map<String, Path> files, Map<CanonicalTable, List<Feed>> feeds, List<String> facts) {
        this.profile = profile;
        this.files = files;
        this.feeds = feeds;
        this.facts = facts;
    }

    /**
     * Finds the files that a profile names.
     *
     * @throws InvalidStudy when the profile says what the canonical tables cannot hold
     * @throws IntakeRefused when a file is not there, is not safe to read, or has other columns
     */
    public static TranslatedFiles of(SourceFolder folder, SourceProfile profile) throws IOException {
        check(profile);
        Map<String, Path> files = new TreeMap<>();
        Map<CanonicalTable, List<Feed>> feeds = new EnumMap<>(CanonicalTable.class);
        for (SourceFile described : profile.files()) {
            List<Path> found = folder.files(described.glob());
            if (found.isEmpty()) {
                throw new IntakeRefused("Delivery refused: it holds no file " + described.glob()
                        + ", which the source profile names" + folder.instead(described.glob()) + ".");
            }
            for (Path file : found) {
                files.put(String.valueOf(file.getFileName()), file);
                SourceRows.check(file);
                for (TableMapping mapping : described.tables()) {
                    List<Feed> ofTable =
                            feeds.computeIfAbsent(TranslatedTable.table(mapping), any -> new ArrayList<>());
                    ofTable.add(new Feed(ofTable.size(), file, described, mapping));
                    if (ofTable.size() > Feed.MOST) {
                        throw new IntakeRefused("Delivery refused: more than " + Feed.MOST + " files feed one table;"
                                + " join some of them.");
                    }
                }
            }
        }
        for (List<Feed> ofTable : feeds.values()) {
            for (Feed feed : ofTable) {
                new FeedPages(feed).close(); // a column that is not there refuses the delivery before anything begins
            }
        }
        Optional<Path> table = FactsOfDelivery.table(folder, profile.delivery());
        if (table.isPresent()) {
            files.put(String.valueOf(table.get().getFileName()), table.get());
            SourceRows.check(table.get());
        }
        List<String> facts = new FactsOfDelivery(folder, profile.delivery(), List.copyOf(files.values())).read();
        files.put(PROFILE + profile.name(), Path.of(profile.file().name()));
        return new TranslatedFiles(profile, files, feeds, facts);
    }

    private static void check(SourceProfile profile) {
        List<String> faults = new ArrayList<>();
        Set<CanonicalTable> fed = EnumSet.noneOf(CanonicalTable.class);
        for (SourceFile file : profile.files()) {
            for (TableMapping mapping : file.tables()) {
                fed.add(TranslatedTable.table(mapping));
                faults.addAll(TranslatedTable.faults(mapping));
            }
        }
        for (CanonicalTable table : CanonicalTable.values()) {
            boolean absent = profile.absent().containsKey(table.tableName());
            if (fed.contains(table) && absent) {
                faults.add(profile.file().name() + " says that " + table.tableName() + " is absent, and fills it.");
            } else if (!fed.contains(table) && !absent && table.mandatory()) {
                faults.add(profile.file().name() + " fills no table " + table.tableName()
                        + "; map it, or name it under absent with the reason.");
            }
        }
        for (Expectation expected : profile.expectations()) {
            faults.addAll(TranslatedTable.faults(expected));
            if (profile.absent().containsKey(expected.table())) {
                faults.add(expected.place() + " expects something of a table that the profile says is absent.");
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
    }

    /** Organisation, day of extraction as yyyy-MM-dd, and kind. */
    public List<String> facts() {
        return facts;
    }

    @Override
    public Optional<SourceProfile> profile() {
        return Optional.of(profile);
    }

    @Override
    public Set<CanonicalTable> present() {
        return feeds.keySet();
    }

    @Override
    public Map<String, Path> files() {
        return files;
    }

    @Override
    public Header header(CanonicalTable table) {
        int width = table.columns().size();
        return new Header(Stream.iterate(0, place -> place + 1).limit(width).toList(), width + 1, List.of());
    }

    @Override
    public boolean holds(CanonicalTable table, Column column) {
        return of(table).stream()
                .anyMatch(feed -> feed.mapping().fields().containsKey(column.name())
                        || feed.mapping().unknown().containsKey(column.name()));
    }

    @Override
    public PageSource open(CanonicalTable table) {
        return new FeedsInTurn(of(table));
    }

    @Override
    public long bytes(CanonicalTable table) {
        return of(table).stream()
                .mapToLong(feed -> {
                    try {
                        return Files.size(feed.file());
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sum();
    }

    @Override
    public Origin origin(CanonicalTable table, int line, String column) {
        Feed feed = of(table).get(line / Feed.LINES);
        Field field = feed.mapping().fields().get(column);
        String inSource = field == null || field.from().isEmpty() ? column : String.join(" + ", field.from());
        return new Origin(feed.fileName(), line % Feed.LINES, inSource);
    }

    @Override
    public Set<SourceTable> incomplete() {
        Set<SourceTable> incomplete = EnumSet.noneOf(SourceTable.class);
        profile.absent().keySet().stream()
                .map(name -> CanonicalTable.valueOf(name.toUpperCase(Locale.ROOT)))
                .filter(CanonicalTable::mandatory)
                .forEach(table -> incomplete.add(table.source()));
        feeds.forEach((table, ofTable) -> {
            if (ofTable.stream().anyMatch(feed -> TranslatedTable.isIncomplete(feed.mapping()))) {
                incomplete.add(table.source());
            }
        });
        return incomplete;
    }

    @Override
    public Map<Place, Long> unused() throws IOException {
        Map<Place, Long> unused = new LinkedHashMap<>();
        for (Map.Entry<Path, List<Feed>> file : byFile().entrySet()) {
            boolean takesAll = file.getValue().stream()
                    .anyMatch(feed -> feed.mapping().where().isEmpty());
            Feed first = file.getValue().get(0);
            long rows = takesAll ? 0 : RowCount.of(file.getValue()).unused();
            if (rows > 0) {
                unused.put(new Place(first.table(), first.line(1)), rows);
            }
        }
        return unused;
    }

    @Override
    public Map<String, Long> counted(Set<String> names) throws IOException {
        Map<String, Long> counted = new TreeMap<>();
        for (Map.Entry<Path, List<Feed>> file : byFile().entrySet()) {
            String name = String.valueOf(file.getKey().getFileName());
            if (names.contains(name)) {
                counted.put(name, RowCount.of(file.getValue()).rows());
            }
        }
        return counted;
    }

    private List<Feed> of(CanonicalTable table) {
        return feeds.getOrDefault(table, List.of());
    }

    private Map<Path, List<Feed>> byFile() {
        Map<Path, List<Feed>> byFile = new TreeMap<>();
        feeds.values()
                .forEach(
                        ofTable -> ofTable.forEach(feed -> byFile.computeIfAbsent(feed.file(), any -> new ArrayList<>())
                                .add(feed)));
        return byFile;
    }
}
