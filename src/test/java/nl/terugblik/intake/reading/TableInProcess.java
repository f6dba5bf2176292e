package nl.terugblik.intake.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.terugblik.batch.Portions;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Page;
import nl.terugblik.keys.MasterKey;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads one table of a delivery to its spools as the job's step does, without a job. */
public final class TableInProcess {

    private TableInProcess() {}

    /** Reads a table to its end and says how many rows it holds. */
    public static long read(
            DeliveryFolder source,
            CanonicalTable table,
            MasterKey key,
            Supplier<ChildIndex> children,
            Path rows,
            Path keys,
            Consumer<List<Rejection>> warnings) {
        TablePages pages = new TablePages(table, source.content(), Portions.USUAL.rowsAPage());
        PageIntake door = new PageIntake(
                table,
                Buckets.MOST,
                TablePages.header(table, source.content()),
                source.extractedOn(),
                key.pseudonymiser(source.organisation()),
                MentionPattern.DEFAULT,
                children);
        PageSpool spool = new PageSpool(table, rows, keys, key, warnings);
        ExecutionContext context = new ExecutionContext();
        pages.open(context);
        spool.open(context);
        for (Page page = pages.read(); page != null; page = pages.read()) {
            spool.write(Chunk.of(door.check(page)));
        }
        spool.update(context);
        spool.close();
        pages.close();
        return context.getLong(TableReading.ROWS_READ);
    }
}
