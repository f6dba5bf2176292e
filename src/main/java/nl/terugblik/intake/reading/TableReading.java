package nl.terugblik.intake.reading;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Header;
import nl.terugblik.keys.MasterKey;
import org.springframework.batch.core.step.Step;

/**
 * The step that reads one table: pages in, checked and pseudonymised, rows out to their spool, keys to where they are compared.
 *
 * @param steps makes the step
 * @param source the delivery
 * @param buckets how rows are shared out
 * @param key the master key
 * @param mentions what counts as a mention of a conference in the journal
 * @param children the families of children, for tables that name only the child; asked for when the first row needs it
 * @param known pseudonyms that were worked out already
 * @param keys gathers the keys of rows
 * @param warnings takes doubts about rows, within the transaction that commits them
 */
public record TableReading(
        Steps steps,
        DeliveryFolder source,
        Buckets buckets,
        MasterKey key,
        MentionPattern mentions,
        Supplier<ChildIndex> children,
        PseudonymsOfDelivery known,
        DeliveryKeys keys,
        Consumer<List<Rejection>> warnings) {

    /** Under this name a part's execution context counts the rows that it read. */
    public static final String ROWS_READ = "rows.read";

    /** The step for a table, writing to this spool. */
    public Step step(String readStep, CanonicalTable table, Path rows) {
        Header header = TablePages.header(table, source.content());
        PageIntake door = new PageIntake(
                table,
                buckets,
                header,
                source.extractedOn(),
                new RowIdentity(table, header, key.pseudonymiser(source.organisation()), known),
                mentions,
                children,
                keys.begin(table));
        return steps.chunked(
                readStep,
                steps.portions().pagesAChunk(),
                new TablePages(table, source.content(), steps.portions().rowsAPage(), () -> keys.leave(table)),
                door::check,
                new PageSpool(table, rows, door.rows(), key, warnings),
                CheckedPage::rows);
    }
}
