package nl.terugblik.intake.reading;

import java.util.List;
import java.util.function.Consumer;
import nl.terugblik.batch.Spool;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.table.CanonicalTable;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Takes the rows of checked pages to their spool, and keeps count of them from checkpoint to checkpoint. */
final class PageSpool implements ItemStreamWriter<CheckedPage> {

    private final CanonicalTable table;
    private final PageIntake door;
    private final Spool rows;
    private final Consumer<List<Rejection>> warnings;
    private final Runnable settle;
    private final Runnable finish;
    private long rowsRead;
    private FieldCounts fields;

    /**
     * A spool for checked pages.
     *
     * @param settle sees to it, before a checkpoint counts, that others find what was taken so far
     * @param finish lets go of what was opened for that
     */
    PageSpool(
            CanonicalTable table,
            PageIntake door,
            Spool rows,
            Consumer<List<Rejection>> warnings,
            Runnable settle,
            Runnable finish) {
        this.settle = settle;
        this.finish = finish;
        this.table = table;
        this.fields = new FieldCounts(table);
        this.door = door;
        this.rows = rows;
        this.warnings = warnings;
    }

    @Override
    public void open(ExecutionContext context) {
        rowsRead = context.getLong(TableReading.ROWS_READ, 0);
        fields = FieldCounts.read(table, context);
    }

    @Override
    public void write(Chunk<? extends CheckedPage> pages) {
        rows.append(door.rows());
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
        settle.run();
        context.putLong(TableReading.ROWS_READ, rowsRead);
        fields.write(context);
    }

    @Override
    public void close() {
        rows.finish();
        finish.run();
    }
}
