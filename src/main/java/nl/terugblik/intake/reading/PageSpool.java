package nl.terugblik.intake.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Appends the rows of checked pages to their spool, whose committed length is the checkpoint. */
final class PageSpool implements ItemStreamWriter<CheckedPage> {

    private static final String ROWS_LENGTH = "rows.length";

    private final CanonicalTable table;
    private final Path rowsFile;
    private final ByteSink[] gathered;
    private final MasterKey key;
    private final Consumer<List<Rejection>> warnings;
    private @Nullable SpoolFile rows;
    private long rowsRead;
    private FieldCounts fields;

    /**
     * The spool of a table.
     *
     * @param gathered where the rows of checked pages wait, by bucket
     */
    PageSpool(
            CanonicalTable table,
            Path rowsFile,
            ByteSink[] gathered,
            MasterKey key,
            Consumer<List<Rejection>> warnings) {
        this.table = table;
        this.fields = new FieldCounts(table);
        this.rowsFile = rowsFile;
        this.gathered = gathered;
        this.key = key;
        this.warnings = warnings;
    }

    @Override
    public void open(ExecutionContext context) {
        rows = SpoolFile.open(rowsFile, context.getLong(ROWS_LENGTH, 0), key.spoolSeal());
        rowsRead = context.getLong(TableReading.ROWS_READ, 0);
        fields = FieldCounts.read(table, context);
    }

    @Override
    public void write(Chunk<? extends CheckedPage> pages) {
        if (rows == null) {
            throw new IllegalStateException("not open");
        }
        rows.append(gathered);
        for (CheckedPage page : pages) {
            rowsRead += page.rows();
            fields.add(page.fields());
            if (!page.warnings().isEmpty()) {
                warnings.accept(page.warnings());
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        if (rows != null) {
            context.putLong(ROWS_LENGTH, rows.length());
            context.putLong(TableReading.ROWS_READ, rowsRead);
            fields.write(context);
        }
    }

    @Override
    public void close() {
        if (rows != null) {
            rows.close();
        }
    }
}
