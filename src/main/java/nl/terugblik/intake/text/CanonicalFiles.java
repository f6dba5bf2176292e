package nl.terugblik.intake.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import nl.terugblik.source.SourceProfile;

/** A delivery in the canonical layout: a file a table, read as it stands. */
public final class CanonicalFiles implements Tables {

    private static final String CARD = "delivery.csv";

    private final Set<CanonicalTable> tables;
    private final Map<String, Path> files = new TreeMap<>();

    /** The files of a folder that holds these tables. */
    public CanonicalFiles(Path folder, Set<CanonicalTable> tables) {
        this.tables = tables.isEmpty() ? EnumSet.noneOf(CanonicalTable.class) : EnumSet.copyOf(tables);
        FilesOfFolder found = new FilesOfFolder(folder);
        files.put(CARD, found.file(CARD));
        tables.forEach(table -> files.put(table.fileName(), found.file(table.fileName())));
    }

    @Override
    public Set<CanonicalTable> present() {
        return tables;
    }

    @Override
    public Map<String, Path> files() {
        return Map.copyOf(files);
    }

    @Override
    public Header header(CanonicalTable table) throws IOException {
        try (TableReader reader = TableReader.open(file(table))) {
            return Header.of(table, reader.header(), reader.dialect());
        }
    }

    @Override
    public boolean holds(CanonicalTable table, Column column) throws IOException {
        return header(table).columns().get(table.columns().indexOf(column)) >= 0;
    }

    @Override
    public PageSource open(CanonicalTable table) throws IOException {
        return TableReader.open(file(table));
    }

    @Override
    public PageSource open(CanonicalTable table, Span span) throws IOException {
        return TableReader.open(file(table), span);
    }

    @Override
    public List<Span> spans(CanonicalTable table, long bytes, int rows) throws IOException {
        return bytes(table) <= bytes ? List.of(Span.ALL) : RowBorders.spans(file(table), bytes, rows);
    }

    @Override
    public long bytes(CanonicalTable table) {
        return file(table).toFile().length();
    }

    @Override
    public Origin origin(CanonicalTable table, int line, String column) {
        return new Origin(table.fileName(), line, column);
    }

    @Override
    public Optional<SourceProfile> profile() {
        return Optional.empty();
    }

    @Override
    public Set<SourceTable> incomplete() {
        return Set.of();
    }

    @Override
    public Map<Place, Long> unused() {
        return Map.of();
    }

    @Override
    public Map<String, Long> counted(Set<String> files) {
        return Map.of();
    }

    private Path file(CanonicalTable table) {
        return files.getOrDefault(table.fileName(), Path.of(table.fileName()));
    }
}
