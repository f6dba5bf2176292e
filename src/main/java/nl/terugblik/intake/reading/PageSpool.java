package nl.terugblik.intake.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Appends checked pages to the spools of rows and keys, whose committed lengths are the checkpoint. */
final class PageSpool implements ItemStreamWriter<CheckedPage> {

    private static final String ROWS_LENGTH = "rows.length";
    private static final String KEYS_LENGTH = "keys.length";

    private final CanonicalTable table;
    private final Path rowsFile;
    private final Path keysFile;
    private final MasterKey key;
    private final Consumer<List<Rejection>> warnings;
    private @Nullable SpoolFile rows;
    private @Nullable SpoolFile keys;
    private long rowsRead;
    private FieldCounts fields;

    PageSpool(CanonicalTable table, Path rowsFile, Path keysFile, MasterKey key, Consumer<List<Rejection>> warnings) {
        this.table = table;
        this.fields = new FieldCounts(table);
        this.rowsFile = rowsFile;
        this.keysFile = keysFile;
        this.key = key;
        this.warnings = warnings;
    }

    @Override
    public void open(ExecutionContext context) {
        rows = SpoolFile.open(rowsFile, context.getLong(ROWS_LENGTH, 0), key.spoolSeal());
        keys = SpoolFile.open(keysFile, context.getLong(KEYS_LENGTH, 0), key.spoolSeal());
        rowsRead = context.getLong(TableReading.ROWS_READ, 0);
        fields = FieldCounts.read(table, context);
    }

    @Override
    public void write(Chunk<? extends CheckedPage> pages) {
        if (rows == null || keys == null) {
            throw new IllegalStateException("not open");
        }
        for (CheckedPage page : pages) {
            rows.append(page.families());
            keys.append(page.keys());
            rowsRead += page.rows();
            fields.add(page.fields());
            if (!page.warnings().isEmpty()) {
                warnings.accept(page.warnings());
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        if (rows != null && keys != null) {
            context.putLong(ROWS_LENGTH, rows.length());
            context.putLong(KEYS_LENGTH, keys.length());
            context.putLong(TableReading.ROWS_READ, rowsRead);
            fields.write(context);
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
        if (keys != null) {
            keys.close();
        }
    }
}
