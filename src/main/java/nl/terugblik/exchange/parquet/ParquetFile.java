package nl.terugblik.exchange.parquet;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import nl.terugblik.exchange.bytes.LittleEndian;
import nl.terugblik.exchange.bytes.OutputFile;
import nl.terugblik.exchange.table.Codebook;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Names;
import nl.terugblik.exchange.table.RowFile;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.TableRows;
import nl.terugblik.exchange.table.Variable;
import nl.terugblik.exchange.table.Words;
import nl.terugblik.files.JsonFile;

/**
 * A table as a Parquet file: {@code coded.parquet}. Beside each variable whose empty cells have a reason stands a column
 * with it, {@code ethnicity_missing}. Labels in both languages are in the file's metadata, under {@code codebook}.
 *
 * <p>Cells are encoded plainly and compressed with gzip, 32,768 rows at a time, which is all that is in memory.
 */
public final class ParquetFile implements RowFile {

    private static final int ROWS_A_GROUP = 1 << 15;
    private static final byte[] MAGIC = {'P', 'A', 'R', '1'};
    private static final int VERSION = 1;
    private static final int LONGEST_NAME = 1_000;

    private final Codebook codebook;
    private final Table table;
    private final OutputFile file;
    private final List<Column> columns;
    private final List<Group> groups = new ArrayList<>();
    private final LittleEndian out = new LittleEndian();
    private long rows;
    private int inGroup;

    private record Group(List<Column.Chunk> chunks, int rows) {

        void describe(Compact compact) {
            long bytes = chunks.stream().mapToLong(Column.Chunk::uncompressed).sum();
            compact.structures(1, chunks, (inner, chunk) -> chunk.describe(inner))
                    .integer64(2, bytes)
                    .integer64(3, rows);
        }
    }

    private ParquetFile(Codebook codebook, Table table, OutputFile file, List<Column> columns) {
        this.codebook = codebook;
        this.table = table;
        this.file = file;
        this.columns = columns;
    }

    /** Starts the file of a table in a folder. */
    public static ParquetFile create(Path folder, Codebook codebook, Table table, Extent extent) {
        OutputFile file = OutputFile.create(folder.resolve(table.name() + ".parquet"));
        file.write(MAGIC, MAGIC.length);
        return new ParquetFile(codebook, table, file, columns(table, extent));
    }

    private static List<Column> columns(Table table, Extent extent) {
        List<String> names =
                new ArrayList<>(table.variables().stream().map(Variable::name).toList());
        table.variables().stream()
                .filter(Variable::reasoned)
                .forEach(variable -> names.add(variable.name() + "_missing"));
        List<String> unique = Names.fit(names, LONGEST_NAME, name -> false);
        List<Column> columns = new ArrayList<>();
        int nextReason = table.variables().size();
        for (int i = 0; i < table.variables().size(); i++) {
            Variable variable = table.variables().get(i);
            columns.add(Column.ofCells(
                    unique.get(i), ColumnType.of(variable, extent.columns().get(i)), i));
            if (variable.reasoned()) {
                columns.add(Column.ofReasons(unique.get(nextReason++), i));
            }
        }
        return columns;
    }

    @Override
    public void add(TableRows row) {
        columns.forEach(column -> column.add(row));
        rows++;
        if (++inGroup == ROWS_A_GROUP) {
            drain();
        }
    }

    private void drain() {
        List<Column.Chunk> chunks = new ArrayList<>();
        for (Column column : columns) {
            chunks.add(column.drainTo(out, file.position()));
            out.drainTo(List.of(file));
        }
        groups.add(new Group(chunks, inGroup));
        inGroup = 0;
    }

    @Override
    public void finish() {
        if (inGroup > 0) {
            drain();
        }
        Compact.write(out, this::describe);
        out.putInt(out.length()).putBytes(MAGIC, 0, MAGIC.length);
        out.drainTo(List.of(file));
        file.finish();
    }

    private void describe(Compact compact) {
        List<Consumer<Compact>> schema = new ArrayList<>();
        schema.add(root -> root.text(4, table.name()).integer(5, columns.size()));
        columns.forEach(column -> schema.add(column::describe));
        compact.integer(1, VERSION)
                .structures(2, schema, (inner, element) -> element.accept(inner))
                .integer64(3, rows)
                .structures(4, groups, (inner, group) -> group.describe(inner))
                .structures(
                        5,
                        List.of(JsonFile.text(labels())),
                        (inner, json) -> inner.text(1, "codebook").text(2, json))
                .text(6, "Terugblik");
    }

    private Map<String, Object> labels() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("study", codebook.study());
        json.put("title", words(codebook.title()));
        json.put("extracted_on", codebook.extractedOn().toString());
        json.put(
                "variables", table.variables().stream().map(ParquetFile::labels).toList());
        return json;
    }

    private static Map<String, Object> labels(Variable variable) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", variable.name());
        json.put("label", words(variable.label()));
        Map<String, Object> values = new LinkedHashMap<>();
        variable.values().forEach(value -> values.put(value.code(), words(value.label())));
        json.put("values", values);
        return json;
    }

    private static Map<String, Object> words(Words words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("nl", words.nl());
        json.put("en", words.en());
        return json;
    }

    @Override
    public void close() {
        file.close();
    }
}
