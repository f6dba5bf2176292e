package nl.terugblik.intake;

import static nl.terugblik.intake.table.CanonicalTable.CHILDREN;
import static nl.terugblik.intake.table.CanonicalTable.QUESTIONNAIRES;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.Spool;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.intake.assembly.AssemblyStep;
import nl.terugblik.intake.assembly.RefusedTexts;
import nl.terugblik.intake.duplicates.AwaitedKeys;
import nl.terugblik.intake.duplicates.DuplicateSearchStep;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.reading.DeliveryKeys;
import nl.terugblik.intake.reading.DeliveryRows;
import nl.terugblik.intake.reading.FamilyIndex;
import nl.terugblik.intake.reading.TableReading;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.RefusedRowStore;
import nl.terugblik.source.RefusedRows;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The intake of one delivery, as the list of its steps. */
final class IntakeJob {

    static final String NAME = "intake";
    static final String READ_BY_FAMILY = "read tables by family";
    static final String READ_BY_CHILD = "read tables by child";
    static final String SEARCH_DUPLICATES = "search duplicate keys";
    static final String ASSEMBLE = "assemble case files";
    static final String PUBLISH = "publish delivery";

    /** Parts of a step that goes by bucket: more than the cores of a desk machine, so that none waits for a slow one. */
    static final int PARTS = 4;

    /** Parts of the search for duplicates, which goes by table. */
    private static final int SEARCHES = 2;

    private static final String TABLE = "table";
    private static final String FROM = "bucket.from";
    private static final String TO = "bucket.to";

    private final IntakeWork work;
    private final JobRepository repository;
    private final Steps steps;
    private final Publication publication;
    private final Supplier<AwaitedKeys> awaited;
    private final DeliveryKeys keys;
    private final TableReading reading;
    private final Memoized<FamilyIndex> children = new Memoized<>(() -> families(CHILDREN));
    private final Memoized<FamilyIndex> questionnaires = new Memoized<>(() -> families(QUESTIONNAIRES));

    IntakeJob(IntakeWork work, JobRepository repository, Steps steps, Publication publication) {
        this.work = work;
        this.repository = repository;
        this.steps = steps;
        this.publication = publication;
        this.keys = new DeliveryKeys(
                work.source().content(),
                work.source().extractedOn(),
                work.source().organisation(),
                work.key(),
                work.known(),
                work.spool(),
                steps.portions().rowsAPage());
        this.reading = new TableReading(
                steps,
                work.source(),
                work.buckets(),
                work.key(),
                MentionPattern.DEFAULT,
                children,
                questionnaires,
                work.known(),
                keys,
                new DeliveryRows(work.spool(), work.buckets(), work.key(), roomForRows()),
                warnings -> Rejections.enter(
                        work.database(), work.key(), work.delivery().id(), warnings));
        this.awaited = new Memoized<>(() -> new AwaitedKeys(
                new RefusedRowStore(work.database(), work.key(), work.delivery().id()).awaited()));
    }

    /** Which family a questionnaire is of must stay in memory: about half the bytes of their table, so much less for rows. */
    private long roomForRows() {
        long usual = steps.portions().bytesHeld();
        long index = work.source().tables().contains(QUESTIONNAIRES) ? size(QUESTIONNAIRES) / 2 : 0;
        return Math.max(usual / 4, usual - index);
    }

    Job job() {
        return new JobBuilder(NAME, repository)
                .start(read(READ_BY_FAMILY, byFamily()))
                .next(read(READ_BY_CHILD, byChild()))
                .next(searchDuplicates())
                .next(assemble())
                .next(steps.once(PUBLISH, publication::publish))
                .build();
    }

    private Step read(String name, List<CanonicalTable> tables) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        tables.stream()
                .filter(work.source().tables()::contains)
                .sorted(Comparator.comparingLong(this::size).reversed())
                .forEach(table -> parts.put(table.tableName(), part(table)));
        return steps.partitioned(name, parts, part -> {
            CanonicalTable table = CanonicalTable.valueOf(part.getString(TABLE));
            return reading.step(name, table);
        });
    }

    private Step searchDuplicates() {
        DuplicateSearchStep search = duplicates();
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int i = 0; i < SEARCHES; i++) {
            ExecutionContext part = new ExecutionContext();
            part.putInt(FROM, i);
            parts.put("part " + (i + 1), part);
        }
        return steps.partitioned(SEARCH_DUPLICATES, parts, part -> {
            children.forget(); // nothing names a child or questionnaire from here on
            questionnaires.forget();
            return search.step(SEARCH_DUPLICATES, searched(part.getInt(FROM)));
        });
    }

    /** The tables that one part searches: the largest, the third, and so on, or the others. */
    private List<CanonicalTable> searched(int part) {
        List<CanonicalTable> all = work.source().tables().stream()
                .sorted(Comparator.comparingLong(this::size).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        return IntStream.range(0, all.size())
                .filter(place -> place % SEARCHES == part)
                .mapToObj(all::get)
                .toList();
    }

    private Step assemble() {
        AssemblyStep assembly = new AssemblyStep(
                steps,
                work.key(),
                reading.spools(),
                work.source().tables(),
                work.buckets(),
                work.database(),
                work.delivery(),
                work.source().content().incomplete(),
                new RefusedTexts(work.source()),
                work.policy().refusedRows() == RefusedRows.KEEP_PREVIOUS);
        Supplier<Verdicts> verdicts = new Memoized<>(() -> duplicates().found());
        return steps.partitioned(
                ASSEMBLE,
                ranges(work.buckets().families(), work.buckets().nowhere() + 1),
                part -> assembly.step(ASSEMBLE, part.getInt(FROM), part.getInt(TO), verdicts.get()));
    }

    private DuplicateSearchStep duplicates() {
        return new DuplicateSearchStep(
                steps, keys, work.database(), work.delivery().id(), awaited);
    }

    private FamilyIndex families(CanonicalTable table) {
        if (!work.source().tables().contains(table)) {
            return FamilyIndex.EMPTY;
        }
        try (Spool.Blocks blocks = reading.spools().of(table).open()) {
            return FamilyIndex.read(table, blocks, work.buckets(), publication.rowsRead(table));
        }
    }

    private static List<CanonicalTable> byFamily() {
        return Arrays.stream(CanonicalTable.values())
                .filter(table -> !isByChild(table))
                .toList();
    }

    private static List<CanonicalTable> byChild() {
        return Arrays.stream(CanonicalTable.values())
                .filter(IntakeJob::isByChild)
                .toList();
    }

    /** Whether a table's rows name a child or a questionnaire, so that those must have been read before it. */
    static boolean isByChild(CanonicalTable table) {
        return switch (table) {
            case SUPERVISION_ORDERS, PLACEMENTS, LIRIK, ANSWERS, CARE_USE -> true;
            default -> false;
        };
    }

    private long size(CanonicalTable table) {
        return work.source().content().bytes(table);
    }

    private static ExecutionContext part(CanonicalTable table) {
        ExecutionContext part = new ExecutionContext();
        part.putString(TABLE, table.name());
        return part;
    }

    /** Ranges of buckets that together cover them all; the last takes what is beyond the even share. */
    private static Map<String, ExecutionContext> ranges(int shared, int end) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int i = 0; i < PARTS; i++) {
            ExecutionContext part = new ExecutionContext();
            part.putInt(FROM, i * shared / PARTS);
            part.putInt(TO, i == PARTS - 1 ? end : (i + 1) * shared / PARTS);
            parts.put("part " + (i + 1), part);
        }
        return parts;
    }
}
