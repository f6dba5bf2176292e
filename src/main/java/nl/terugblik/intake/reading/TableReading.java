package nl.terugblik.intake.reading;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.terugblik.batch.Spool;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.RowSpools;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.text.Header;
import nl.terugblik.intake.text.Page;
import nl.terugblik.keys.IntakeKeys;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * The step that reads one table: pages in, checked and pseudonymised, rows out to their spool, keys to where they are compared.
 *
 * @param steps makes the step
 * @param source the delivery
 * @param buckets how rows are shared out
 * @param key the master key
 * @param mentions what counts as a mention of a conference in the journal
 * @param children the families of children, for tables that name only the child; asked for when the first row needs it
 * @param questionnaires the families of questionnaires likewise
 * @param known pseudonyms that were worked out already
 * @param keys gathers the keys of rows
 * @param rows gathers the rows
 * @param warnings takes doubts about rows, within the transaction that commits them
 */
public record TableReading(
        Steps steps,
        DeliveryFolder source,
        Buckets buckets,
        IntakeKeys key,
        MentionPattern mentions,
        Supplier<FamilyIndex> children,
        Supplier<FamilyIndex> questionnaires,
        PseudonymsOfDelivery known,
        DeliveryKeys keys,
        DeliveryRows rows,
        Consumer<List<Rejection>> warnings) {

    /** Under this name a part's execution context counts the rows that it read. */
    public static final String ROWS_READ = "rows.read";

    /**
     * The step for a table, of which what comes stays in this process.
     *
     * @param name tells this attempt from others
     */
    public Step step(String readStep, CanonicalTable table, String name) {
        return step(
                readStep,
                TablePart.whole(table),
                door(table, keys.begin(table, name)),
                rows.begin(name),
                () -> {},
                () -> {});
    }

    /**
     * The step for some rows of a table, of which what comes goes to files that other processes find.
     *
     * @param mark the mark of the attempt, which the files bear
     */
    public Step lasting(String readStep, TablePart part, String mark) {
        TableKeys taken = keys.lasting(part.table(), part.file(mark));
        Spool spool = rows.lasting(part.file(mark));
        Runnable settle = () -> {
            spool.settle();
            taken.settle();
        };
        return step(readStep, part, door(part.table(), taken), spool, settle, taken::finish);
    }

    private Step step(String readStep, TablePart part, PageIntake door, Spool spool, Runnable settle, Runnable finish) {
        return steps.chunked(
                readStep,
                steps.portions().pagesAChunk(),
                new TablePages(
                        part.table(),
                        part.span(),
                        source.content(),
                        steps.portions().rowsAPage(),
                        page -> again(page, door, spool)),
                door::check,
                new PageSpool(part.table(), door, spool, warnings, settle, finish),
                CheckedPage::rows);
    }

    /**
     * The spools of the tables; one that another process read is read again here when asked for.
     *
     * @param counts the name of the attempt at a table that counts: of others this process may know a part
     */
    public RowSpools spools(Function<CanonicalTable, String> counts) {
        return table ->
                rows.of(counts.apply(table), name -> readAgain(table, name)).open();
    }

    private Spool readAgain(CanonicalTable table, String name) {
        PageIntake door = door(table, keys.begin(table, name));
        Spool spool = rows.begin(name);
        TablePages pages =
                new TablePages(table, source.content(), steps.portions().rowsAPage());
        boolean isWhole = false;
        try {
            pages.open(new ExecutionContext());
            for (Page page = pages.read(); page != null; page = pages.read()) {
                again(page, door, spool);
            }
            spool.finish();
            isWhole = true;
        } finally {
            pages.close();
            if (!isWhole) {
                keys.forget(name);
            }
        }
        return spool;
    }

    private static void again(Page page, PageIntake door, Spool spool) {
        door.check(page);
        spool.append(door.rows());
    }

    /** Whether rows of a table name the questionnaire that they are of, and neither family nor child. */
    public static boolean isOfQuestionnaire(CanonicalTable table) {
        return table == CanonicalTable.ANSWERS || table == CanonicalTable.CARE_USE;
    }

    private PageIntake door(CanonicalTable table, TableKeys taken) {
        Header header = TablePages.header(table, source.content());
        return new PageIntake(
                table,
                buckets,
                header,
                source.extractedOn(),
                new RowIdentity(table, header, key.pseudonymiser(source.organisation()), known),
                mentions,
                isOfQuestionnaire(table) ? questionnaires : children,
                taken);
    }
}
