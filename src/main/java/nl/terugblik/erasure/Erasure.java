package nl.terugblik.erasure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.CellText;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.ledger.Seen;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.EmptiedDeliveries;
import nl.terugblik.register.LeavingAgency;
import nl.terugblik.register.erasure.FamilyErasure;
import nl.terugblik.register.erasure.FamilyErasure.Erased;
import nl.terugblik.register.erasure.PendingErasures;
import nl.terugblik.register.erasure.PendingErasures.Pending;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases families: first from the register, in one transaction, then from the runs that held them. What left the register
 * is entered there as pending until the proof is written, so that an erasure that was cut off is finished by asking for it
 * again, and its proof tells of the whole.
 */
public final class Erasure {

    static final String HELD = "It held a family that was erased since; its dataset was removed. Carry the study"
            + " out again for one without it.";

    private final DataSource database;
    private final MasterKey key;
    private final Path work;
    private final RunLedger ledger;
    private final TransactionOperations transactions;
    private final Runnable giveUpUnfinished;
    private final Runnable destroyHashes;

    /**
     * Erasures from one register.
     *
     * @param work the folder below which runs and proofs go
     * @param giveUpUnfinished gives up the studies that were cut off, which would go on with what they had read
     * @param destroyHashes takes the hashes of deliveries that hold nobody any more out of the ledger and the work folder
     */
    public Erasure(
            DataSource database,
            MasterKey key,
            Path work,
            RunLedger ledger,
            TransactionOperations transactions,
            Runnable giveUpUnfinished,
            Runnable destroyHashes) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.ledger = ledger;
        this.transactions = transactions;
        this.giveUpUnfinished = giveUpUnfinished;
        this.destroyHashes = destroyHashes;
    }

    /**
     * What came of an erasure.
     *
     * @param erased what left the register
     * @param runs the runs whose datasets held the family and were removed
     * @param notFound the runs whose folders are not where they were, so that they could not be searched
     * @param proof the file that proves it, without saying whom
     */
    public record Outcome(Erased erased, List<String> runs, List<String> notFound, Path proof) {

        public Outcome {
            runs = List.copyOf(runs);
            notFound = List.copyOf(notFound);
        }
    }

    /**
     * The name of the erasure of this family that was cut off, if any: to be finished under the same name.
     *
     * @throws CannotErase when this cannot be a number
     */
    public Optional<String> cutOff(String organisation, String number) {
        return pending().of(family(organisation, number)).map(Pending::erasure);
    }

    /**
     * Erases a family, or finishes its erasure.
     *
     * @param organisation the agency whose number it is
     * @param number the family's number at the agency
     * @param run the name of the proof, where it is not one that was cut off
     * @param now when this is done
     * @throws CannotErase when the register holds no such family, or an intake was cut off that may hold it
     */
    public Outcome forget(String organisation, String number, String run, Instant now) {
        Pseudonym family = family(organisation, number);
        noIntakeIsCutOff();
        Pending pending = pending().of(family).orElseGet(() -> eraseFromRegister(family, run, now));
        giveUpUnfinished.run();
        List<String> notFound = eraseFromRuns(family, pending, now);
        destroyTraces();
        List<String> held = pending().runs(pending);
        Path proof = Proof.write(work, pending, held, notFound, now);
        within(() -> {
            pending().finish(pending);
            return pending;
        });
        return new Outcome(pending.erased(), held, notFound, proof);
    }

    /**
     * What came of an erasure of many families.
     *
     * @param families how many left the register
     * @param versions versions of their case files
     * @param refusedRows rows in quarantine
     * @param runs the runs whose datasets held one of them and were removed
     * @param notFound the runs whose folders are not where they were, so that they could not be searched
     * @param proof the file that proves it, without saying whom
     */
    public record OutcomeOfMany(
            long families, long versions, long refusedRows, List<String> runs, List<String> notFound, Path proof) {

        public OutcomeOfMany {
            runs = List.copyOf(runs);
            notFound = List.copyOf(notFound);
        }
    }

    /** The name of the erasure of many families that was cut off, if any: the next is finished under it. */
    public Optional<String> manyCutOff() {
        return PendingErasures.ofMany(database);
    }

    /**
     * Erases everything of an agency that leaves, or finishes that.
     *
     * @param run the name of the proof, where it is not one that was cut off
     * @throws CannotErase when the register holds nothing of the agency, or an intake was cut off
     */
    public OutcomeOfMany forgetAgency(String organisation, String run, Instant now) {
        LeavingAgency agency = new LeavingAgency(database, key, CellText.of(organisation));
        if (!agency.isHeld() && manyCutOff().isEmpty()) {
            throw new CannotErase(
                    "The register holds nothing of an organisation of this name; nothing was changed. It is"
                            + " written as in delivery.csv.");
        }
        return forgetMany(agency.families(), run, "its agency left", agency::eraseRest, now);
    }

    /**
     * Erases families, or finishes that.
     *
     * @param why what they are erased for, as the proof says it
     * @param run the name of the proof, where it is not one that was cut off
     */
    public OutcomeOfMany forgetAll(Collection<Pseudonym> families, String why, String run, Instant now) {
        return forgetMany(families, run, why, () -> 0, now);
    }

    private OutcomeOfMany forgetMany(
            Collection<Pseudonym> families, String run, String why, Supplier<Integer> rest, Instant now) {
        noIntakeIsCutOff();
        giveUpUnfinished.run();
        String deed = manyCutOff().orElseGet(() -> PendingErasures.ofMany(run));
        return new ManyFamilies(this, pending()).erase(families, deed, why, rest, now);
    }

    private void noIntakeIsCutOff() {
        List<String> cutOff = new Deliveries(database)
                .unfinished().stream().map(Delivery::folder).toList();
        if (!cutOff.isEmpty()) {
            throw new CannotErase("An intake was cut off and may hold the family: that of "
                    + String.join(", ", cutOff)
                    + ". Start it again to its end, or take in another delivery of that agency, then erase.");
        }
    }

    /** What an erasure leaves in no register: spools, and hashes of deliveries that hold nobody any more. */
    void destroyTraces() {
        PrivateFiles.delete(work.resolve("spool")); // no intake goes on, so that whatever lies there was left behind
        destroyHashes.run();
    }

    RunLedger ledger() {
        return ledger;
    }

    MasterKey key() {
        return key;
    }

    Path work() {
        return work;
    }

    RunFolder folder(RunSummary study) {
        return RunFolder.of(ledger.find(study.id()).orElseThrow(), ledger.folder(study.id()), work);
    }

    ScreenedList screened(RunSummary study, RunFolder folder) {
        return new ScreenedList(folder.folder(), ledger.find(study.id()).orElseThrow(), ledger);
    }

    /** One family of many, within the caller's transaction. */
    void eraseFromRegister(Pseudonym family, String many, int number, Instant now) {
        erased(family).ifPresent(erased -> pending().enter(many, number, family, erased, now));
    }

    private Pseudonym family(String organisation, String number) {
        String known = CellText.of(number);
        if (known.isEmpty() || known.codePointCount(0, known.length()) > 64) {
            throw new CannotErase("Give the number of one family on standard input, of at most 64 characters.");
        }
        return key.pseudonymiser(CellText.of(organisation)).of(Entity.FAMILY, known);
    }

    private PendingErasures pending() {
        return new PendingErasures(database, key);
    }

    private Pending eraseFromRegister(Pseudonym family, String run, Instant now) {
        return within(() -> pending()
                .enter(
                        run,
                        family,
                        erased(family)
                                .orElseThrow(
                                        () -> new CannotErase(
                                                "The register holds no family of this number of this organisation; nothing was"
                                                        + " changed. Check both: the organisation is written as in delivery.csv.")),
                        now));
    }

    /** What leaves the register with a family, within the caller's transaction; empty where there is nothing of it. */
    private Optional<Erased> erased(Pseudonym family) {
        EmptiedDeliveries deliveries = EmptiedDeliveries.before(database, key, family);
        Optional<Erased> erased = FamilyErasure.erase(database, key, family);
        if (erased.isPresent()) {
            deliveries.destroy();
            ledger.forgetSubject(Seen.family(family));
        }
        return erased;
    }

    /** The runs that are not where they were. */
    private List<String> eraseFromRuns(Pseudonym family, Pending pending, Instant now) {
        List<String> found = pending().runs(pending);
        List<String> notFound = new ArrayList<>();
        for (RunSummary study : ledger.runs()) {
            if (study.kind() == RunKind.STUDY) {
                Set<String> inStudy =
                        Set.of(key.studyPseudonyms(study.subject()).of(family).toString());
                RunFolder folder = folder(study);
                boolean again = found.contains(study.id());
                if (again || folder.holds(inStudy)) {
                    if (!again) {
                        enter(study, now, () -> pending().found(pending, study.id()));
                    }
                    folder.remove(inStudy, HELD);
                }
                screened(study, folder).leave(inStudy);
                if (folder.isMissing() && !again) {
                    notFound.add(study.id());
                }
                folder.removeUnfinished();
            }
        }
        return notFound;
    }

    /** Said before it is done, so that a second start knows what the first had begun to remove. */
    void enter(RunSummary study, Instant now, Runnable found) {
        within(() -> {
            found.run();
            ledger.end(study.id(), RunStatus.HOLDS_ERASED, study.ended().orElse(now), HELD);
            return study;
        });
    }

    <T> T within(Supplier<T> work) {
        return Optional.ofNullable(transactions.execute(status -> work.get())).orElseThrow();
    }
}
