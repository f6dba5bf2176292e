package nl.terugblik.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.batch.JobRunner;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.Steps;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.intake.parts.IntakeParameters;
import nl.terugblik.intake.parts.IntakeParts;
import nl.terugblik.intake.parts.IntakeWork;
import nl.terugblik.intake.reading.NumbersAhead;
import nl.terugblik.intake.reading.PseudonymsOfDelivery;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.FamilyChanges;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.transaction.support.TransactionOperations;

/** Takes deliveries in, each once; what is unfinished goes on, what is published is left alone. */
public final class Intake {

    /** The name of the job in the job repository. */
    public static final String JOB = IntakeJob.NAME;

    /** What the rows of a family take, about. */
    private static final long BYTES_A_FAMILY = 1_000;

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final Steps steps;
    private final JobRepository repository;
    private final JobRunner runner;
    private final TransactionOperations transactions;
    private final Optional<Steps> elsewhere;

    /**
     * Intakes into one register.
     *
     * @param work the folder below which spools and results go
     */
    public Intake(
            DataSource database,
            MasterKey key,
            Path work,
            Steps steps,
            JobRepository repository,
            JobRunner runner,
            TransactionOperations transactions) {
        this(database, key, work, steps, repository, runner, transactions, Optional.empty());
    }

    private Intake(
            DataSource database,
            MasterKey key,
            Path work,
            Steps steps,
            JobRepository repository,
            JobRunner runner,
            TransactionOperations transactions,
            Optional<Steps> elsewhere) {
        this.elsewhere = elsewhere;
        this.database = database;
        this.key = key;
        this.work = work;
        this.steps = steps;
        this.repository = repository;
        this.runner = runner;
        this.transactions = transactions;
    }

    /** The same, of which other machines may take parts; not of those that were begun on one. */
    public Intake spread(Steps over) {
        return new Intake(database, key, work, steps, repository, runner, transactions, Optional.of(over));
    }

    /**
     * What came of an intake.
     *
     * @param delivery the delivery
     * @param results the folder with the steward's files
     * @param isNew whether there was anything to do
     * @param tables what became of each table's rows
     * @param changes what became of the agency's families
     * @param shortened the studies that lack something in it
     */
    public record Outcome(
            Delivery delivery,
            Path results,
            boolean isNew,
            List<Reconciliation> tables,
            FamilyChanges changes,
            List<String> shortened) {}

    /** The job parameters of a delivery's intake: its number, which no other has, and nothing of its content. */
    public static JobParameters parameters(Delivery delivery) {
        return IntakeParameters.of(delivery);
    }

    /**
     * Takes a delivery in.
     *
     * @param policy what is done about refused rows
     * @param refused where the steward's files go when the delivery is refused for them
     * @param ahead what of it may have been worked out already
     * @throws IntakeRefused when the delivery is refused; the register is as it was
     */
    public Outcome take(DeliveryFolder source, IntakePolicy policy, Path refused, NumbersAhead ahead) {
        PseudonymsOfDelivery numbers = ahead.take(source.organisation(), source.bytes());
        Deliveries deliveries = new Deliveries(database);
        String label = source.label(key.fingerprints());
        Path results = work.resolve("deliveries").resolve(label);
        Path spool = work.resolve("spool").resolve(label);
        Optional<Delivery> known = deliveries.find(source.organisation(), source.contentHash(key.fingerprints()));
        if (known.isPresent() && known.get().publishedNo().isPresent()) {
            PrivateFiles.delete(spool); // is still there where a kill came between the last step and its removal
            return new Outcome(known.get(), results, false, tables(known.get()), FamilyChanges.NONE, List.of());
        }
        SpoolLayout layout = SpoolLayout.of(source);
        Optional<Delivery> unfinished = known.filter(begun -> layout.isThatOf(spool));
        if (unfinished.isEmpty()) {
            known.ifPresent(this::giveUp);
        }
        Delivery delivery = unfinished.orElseGet(() -> begin(source, deliveries));
        PrivateFiles.folder(spool);
        PrivateFiles.folder(work.resolve("deliveries"));
        layout.enter(spool);
        IntakeWork intake = new IntakeWork(
                source, delivery, key, database, spool, layout.buckets(), results, refused, policy, numbers);
        List<String> shortened;
        try {
            shortened = run(intake);
        } catch (IntakeRefused e) {
            giveUp(delivery);
            throw e;
        }
        PrivateFiles.delete(intake.refusedResults());
        PrivateFiles.delete(spool);
        Delivery published = deliveries.get(delivery.id());
        return new Outcome(
                published, results, true, tables(published), FamilyChanges.of(database, key, published), shortened);
    }

    private List<Reconciliation> tables(Delivery delivery) {
        return Reconciliation.of(database, delivery);
    }

    private List<String> run(IntakeWork intake) {
        JobParameters parameters = begun(parameters(intake.delivery()), intake.source());
        Steps by = IntakeParameters.isForSeveral(parameters) ? elsewhere.orElse(steps) : steps;
        Supplier<JobInstance> instance =
                new Memoized<>(() -> runner.instance(IntakeJob.NAME, parameters).orElseThrow());
        IntakeParts parts = IntakeParts.begun(intake, parameters, by, repository, instance);
        Publication publication = new Publication(intake, parts.left());
        runner.runBesideOthers(new IntakeJob(repository, by, parts, publication).job(), parameters);
        return publication.shortened();
    }

    /** An intake that was cut off goes on in the parts that it was begun in, and on one machine where it was begun on one. */
    private JobParameters begun(JobParameters named, DeliveryFolder source) {
        return runner.lastParameters(IntakeJob.NAME, named)
                .orElseGet(() -> elsewhere
                        .map(several -> IntakeParameters.inParts(
                                named, several.parts(() -> families(source)), isHeld(several, source)))
                        .orElse(named));
    }

    /** Where nobody else waits for parts, what is read stays in memory, as far as there is room: to pack and seal it costs a third more. */
    private static boolean isHeld(Steps several, DeliveryFolder source) {
        return source.bytes() <= several.portions().bytesHeld() && !several.isAnyoneWaiting();
    }

    private static long families(DeliveryFolder source) {
        return source.bytes() / BYTES_A_FAMILY;
    }

    private Delivery begin(DeliveryFolder source, Deliveries deliveries) {
        refuseOlder(source, deliveries);
        deliveries.unfinished(source.organisation()).ifPresent(leftOver -> giveUp(leftOver, source));
        return within(() -> deliveries.begin(
                source.organisation(),
                source.extractedOn(),
                source.kind(),
                source.contentHash(key.fingerprints()),
                source.folder().toAbsolutePath().normalize().toString()));
    }

    /** An intake that was never finished makes way for another delivery of its agency, but not for the same folder with other content. */
    private void giveUp(Delivery leftOver, DeliveryFolder source) {
        if (leftOver.folder()
                .equals(source.folder().toAbsolutePath().normalize().toString())) {
            throw new IntakeRefused("Delivery refused: files in " + source.folder()
                    + " changed since its intake was interrupted. Put them back to go on, or take the delivery in from"
                    + " another folder to begin anew.");
        }
        giveUp(leftOver);
    }

    /** Makes the register as it was before an intake, the job's memory of it too: its number may be given anew. */
    private void giveUp(Delivery delivery) {
        within(() -> {
            new Deliveries(database).giveUp(delivery.id());
            runner.forget(IntakeJob.NAME, parameters(delivery));
            return delivery;
        });
        PrivateFiles.delete(work.resolve("spool").resolve(delivery.label()));
    }

    private static void refuseOlder(DeliveryFolder source, Deliveries deliveries) {
        for (Delivery published : deliveries.published()) {
            if (published.organisation().equals(source.organisation())
                    && published.extractedOn().isAfter(source.extractedOn())) {
                throw new IntakeRefused("Delivery refused: it was extracted on " + source.extractedOn()
                        + ", before the agency's latest delivery of " + published.extractedOn()
                        + ". Where that one was full, it has what this one would bring, and nothing is to be done; where it was of"
                        + " changes only, ask for a full one.");
            }
        }
    }

    private Delivery within(Supplier<Delivery> work) {
        Delivery made = transactions.execute(status -> work.get());
        if (made == null) {
            throw new IllegalStateException("a transaction gave nothing");
        }
        return made;
    }
}
