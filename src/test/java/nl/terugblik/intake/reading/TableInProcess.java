package nl.terugblik.intake.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.Spool;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.keys.MasterKey;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Reads one table of a delivery to its spools as the job's step does, without a job. */
public final class TableInProcess {

    private TableInProcess() {}

    /** The keys of a delivery of which no table was read yet. */
    public static DeliveryKeys keys(DeliveryFolder source, Path folder, MasterKey key) {
        return new DeliveryKeys(
                source.content(),
                source.extractedOn(),
                source.organisation(),
                key,
                new PseudonymsOfDelivery(0),
                folder,
                Portions.USUAL.rowsAPage());
    }

    /** An empty spool that holds nothing in memory. */
    public static Spool spool(Path file, MasterKey key) {
        return new Spool(file, Buckets.MOST.nowhere() + 1, key::spoolSeal, new AtomicLong());
    }

    /** Reads a table to its end and says how many rows it holds. */
    public static long read(
            DeliveryFolder source,
            CanonicalTable table,
            MasterKey key,
            Supplier<FamilyIndex> children,
            Spool rows,
            DeliveryKeys keys,
            Consumer<List<Rejection>> warnings) {
        TablePages pages = new TablePages(table, source.content(), Portions.USUAL.rowsAPage());
        Header header = TablePages.header(table, source.content());
        PageIntake door = new PageIntake(
                table,
                Buckets.MOST,
                header,
                source.extractedOn(),
                new RowIdentity(table, header, key.pseudonymiser(source.organisation()), keys.known()),
                MentionPattern.DEFAULT,
                children,
                keys.begin(table, table.tableName()));
        PageSpool spool = new PageSpool(table, door, rows, warnings, () -> {}, () -> {});
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
