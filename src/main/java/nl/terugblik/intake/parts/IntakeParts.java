package nl.terugblik.intake.parts;

import static nl.terugblik.intake.table.CanonicalTable.CHILDREN;
import static nl.terugblik.intake.table.CanonicalTable.QUESTIONNAIRES;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.terugblik.batch.Attempt;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.Portions;
import nl.terugblik.batch.Spool;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.Rejections;
import nl.terugblik.intake.assembly.AssemblyStep;
import nl.terugblik.intake.assembly.RefusedTexts;
import nl.terugblik.intake.duplicates.AwaitedKeys;
import nl.terugblik.intake.duplicates.DuplicateSearchStep;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.reading.DeliveryKeys;
import nl.terugblik.intake.reading.DeliveryRows;
import nl.terugblik.intake.reading.FamilyIndex;
import nl.terugblik.intake.reading.TablePart;
import nl.terugblik.intake.reading.TableReading;
import nl.terugblik.intake.spool.RowSpools;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.RefusedRowStore;
import nl.terugblik.source.RefusedRows;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.listener.JobExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The steps of an intake that go in parts, as they are made. Several threads may ask for parts. */
public final class IntakeParts {

    /** Two numbers and a day; two numbers and four codes. */
    private static final int LEAST_OF_CHILD = 28;

    private static final int LEAST_OF_QUESTIONNAIRE = 56;

    private static final String PART = "part";
    private static final String FROM = "bucket.from";
    private static final String TO = "bucket.to";

    private final IntakeWork work;
    private final Cuts cuts;
    private final JobRepository repository;
    private final LeftByParts left;
    private final DeliveryKeys keys;
    private final DeliveryRows rows;
    private final RefusedTexts refused;
    private final Memoized<FamilyIndex> children = new Memoized<>(() -> families(CHILDREN));
    private final Memoized<FamilyIndex> questionnaires = new Memoized<>(() -> families(QUESTIONNAIRES));
    private final Memoized<AwaitedKeys> awaited;
    private final Memoized<Verdicts> verdicts;
    private final Steps steps;
    private final IntakeMemory memory;
    private final SearchedTables searched;

    /**
     * The parts of an intake.
     *
     * @param steps makes steps for what is read again
     * @param instance the job
     */
    IntakeParts(IntakeWork work, Cuts cuts, Steps steps, JobRepository repository, Supplier<JobInstance> instance) {
        this.work = work;
        this.cuts = cuts;
        this.steps = steps;
        this.repository = repository;
        this.left = new LeftByParts(cuts, repository, instance);
        this.memory = IntakeMemory.of(work);
        Portions portions = steps.portions();
        this.searched = SearchedTables.of(
                work.source().tables(), this::size, cuts.isLasting() ? portions.bytesAPart() : Long.MAX_VALUE);
        Path own = cuts.isForSeveral() && !cuts.isLasting() ? ofThisProcess(work.spool()) : work.spool();
        this.keys = new DeliveryKeys(
                work.source().content(),
                work.source().extractedOn(),
                work.source().organisation(),
                work.key(),
                work.known(),
                own,
                portions.rowsAPage());
        this.rows = new DeliveryRows(own, work.buckets(), work.key(), memory.rows(portions.bytesHeld(), families()));
        this.refused = new RefusedTexts(work.source());
        this.awaited = new Memoized<>(() -> new AwaitedKeys(
                new RefusedRowStore(work.database(), work.key(), work.delivery().id()).awaited()));
        this.verdicts = new Memoized<>(() -> search(steps).found());
    }

    /** Where a process leaves what it has no room for in memory, when several hold rows. */
    private static Path ofThisProcess(Path spool) {
        return PrivateFiles.folder(spool.resolve("held-" + UUID.randomUUID()));
    }

    /**
     * The parts of an intake on the machine that begins it.
     *
     * @param parameters those of its job
     */
    public static IntakeParts begun(
            IntakeWork work,
            JobParameters parameters,
            Steps steps,
            JobRepository repository,
            Supplier<JobInstance> instance) {
        Cuts cuts = IntakeParameters.isForSeveral(parameters)
                ? Cuts.of(work.source().content(), parameters, steps.portions())
                : Cuts.ofOneProcess(work.source().tables());
        return new IntakeParts(work, cuts, steps, repository, instance);
    }

    /** What they left. */
    public LeftByParts left() {
        return left;
    }

    /** Tells other machines, as the job begins, what they must know of it; nothing where none has a part in it. */
    public Optional<JobExecutionListener> order() {
        return cuts.isForSeveral()
                ? Optional.of(IntakeOrder.of(work, cuts).entered(work, repository))
                : Optional.empty();
    }

    /** What it takes about to know which family each child and questionnaire is of: their rows are hardly shorter than this. */
    private long families() {
        return FamilyIndex.bytes(size(CHILDREN) / LEAST_OF_CHILD + size(QUESTIONNAIRES) / LEAST_OF_QUESTIONNAIRE);
    }

    /** The parts of a step by name, each with what tells it apart. */
    public Map<String, ExecutionContext> partitions(String step) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        switch (step) {
            case Stages.READ_BY_FAMILY, Stages.READ_BY_CHILD ->
                pieces(step).forEach(piece -> parts.put(piece.name(), part(PART, piece.name())));
            case Stages.SEARCH_DUPLICATES ->
                IntStream.range(0, searched.parts()).forEach(part -> parts.put(Stages.name(part), part(FROM, part)));
            case Stages.ASSEMBLE -> assembled(parts);
            default -> throw new IllegalArgumentException("an intake has no such step in parts");
        }
        return parts;
    }

    /** Ranges of buckets that together cover them all; the last takes what is beyond the even share. */
    private void assembled(Map<String, ExecutionContext> parts) {
        int shared = work.buckets().families();
        int end = work.buckets().nowhere() + 1;
        for (int i = 0; i < cuts.parts(); i++) {
            ExecutionContext part = part(FROM, i * shared / cuts.parts());
            part.putInt(TO, i == cuts.parts() - 1 ? end : (i + 1) * shared / cuts.parts());
            parts.put(Stages.name(i), part);
        }
    }

    private ExecutionContext part(String name, Object value) {
        ExecutionContext part = new ExecutionContext();
        part.put(name, value);
        if (cuts.isForSeveral()) {
            Attempt.goOn(part);
        }
        return part;
    }

    /** Makes the step of a part. */
    public Function<ExecutionContext, Step> of(String step, Steps by) {
        return switch (step) {
            case Stages.READ_BY_FAMILY, Stages.READ_BY_CHILD -> part -> read(step, by, part);
            case Stages.SEARCH_DUPLICATES ->
                part -> {
                    forgetFamilies();
                    awaited.get(); // before the transaction of a chunk, in which files are read at length
                    return search(by).step(step, searched.in(part.getInt(FROM)));
                };
            case Stages.ASSEMBLE ->
                part -> {
                    forgetFamilies();
                    return assembly(by).step(step, part.getInt(FROM), part.getInt(TO), verdicts.get());
                };
            default -> throw new IllegalArgumentException("an intake has no such step in parts");
        };
    }

    /** Nothing names a child or questionnaire once the tables are read. */
    private void forgetFamilies() {
        children.forget();
        questionnaires.forget();
    }

    /**
     * Lets go of the rows, which nothing asks for once they are assembled: what was wrong with them needs room too. Those of a spread
     * intake are with its hands, which hold them until their next job.
     */
    public void forgetRows() {
        rows.forget();
    }

    private Step read(String step, Steps by, ExecutionContext part) {
        TablePart piece = pieces(step).stream()
                .filter(one -> one.name().equals(part.getString(PART)))
                .findFirst()
                .orElseThrow();
        return cuts.isLasting()
                ? reading(by).lasting(step, piece, Attempt.mark(part))
                : reading(by).step(step, piece.table(), piece.file(Attempt.mark(part)));
    }

    private TableReading reading(Steps by) {
        return new TableReading(
                by,
                work.source(),
                work.buckets(),
                work.key(),
                MentionPattern.DEFAULT,
                children,
                questionnaires,
                work.known(),
                keys,
                rows,
                warnings -> Rejections.enter(
                        work.database(), work.key(), work.delivery().id(), warnings));
    }

    private DuplicateSearchStep search(Steps by) {
        return new DuplicateSearchStep(
                by,
                keys,
                cuts.isLasting()
                        ? (table, wanted) -> keys.suspect(left.files(table), wanted)
                        : (table, wanted) -> keys.suspect(table, counts(table), wanted),
                work.database(),
                work.delivery().id(),
                awaited);
    }

    private AssemblyStep assembly(Steps by) {
        return new AssemblyStep(
                by,
                work.key(),
                spools(),
                work.source().tables(),
                work.buckets(),
                work.database(),
                work.delivery(),
                work.source().content().incomplete(),
                refused,
                work.policy().refusedRows() == RefusedRows.KEEP_PREVIOUS);
    }

    private RowSpools spools() {
        return cuts.isLasting()
                ? table -> rows.open(left.files(table))
                : reading(steps).spools(this::counts);
    }

    /** What the attempt at a table that counts is called where whoever reads a table holds its rows. */
    private String counts(CanonicalTable table) {
        return cuts.isForSeveral()
                ? left.files(table).get(0)
                : TablePart.whole(table).file("");
    }

    private FamilyIndex families(CanonicalTable table) {
        if (!work.source().tables().contains(table)) {
            return FamilyIndex.EMPTY;
        }
        long read = left.rowsRead(table);
        memory.check(FamilyIndex.bytes(left.rowsRead(CHILDREN) + left.rowsRead(QUESTIONNAIRES)));
        try (Spool.Blocks blocks = spools().open(table)) {
            return FamilyIndex.read(table, blocks, work.buckets(), read);
        }
    }

    private List<TablePart> pieces(String step) {
        return cuts.of(
                Arrays.stream(CanonicalTable.values())
                        .filter(table -> Stages.reading(table).equals(step))
                        .toList(),
                work.source().content());
    }

    private long size(CanonicalTable table) {
        return work.source().tables().contains(table) ? work.source().content().bytes(table) : 0;
    }
}
