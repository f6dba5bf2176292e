package nl.terugblik.erasure;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.RunStatus;
import nl.terugblik.audit.RunSummary;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.CellText;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.ledger.Seen;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.EmptiedDeliveries;
import nl.terugblik.register.FamilyErasure;
import nl.terugblik.register.FamilyErasure.Erased;
import nl.terugblik.register.PendingErasures;
import nl.terugblik.register.PendingErasures.Pending;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases families: first from the register, in one transaction, then from the runs that held them. What left the register
 * is entered there as pending until the proof is written, so that an erasure that was cut off is finished by asking for it
 * again, and its proof tells of the whole.
 */
public final class Erasure {

    private static final String HELD =
            "It held a family that was erased since; its dataset was removed. Carry the study"
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
        if (new Deliveries(database).unfinished().isPresent()) {
            throw new CannotErase(
                    "An intake was cut off and may hold the family; start it again to its end, then erase.");
        }
        Pending pending = pending().of(family).orElseGet(() -> eraseFromRegister(family, run, now));
        giveUpUnfinished.run();
        List<String> notFound = eraseFromRuns(family, pending, now);
        PrivateFiles.delete(work.resolve("spool")); // no intake goes on, so that whatever lies there was left behind
        destroyHashes.run();
        List<String> held = pending().runs(pending);
        Path proof = Proof.write(work, pending, held, notFound, now);
        within(() -> {
            pending().finish(pending);
            return pending;
        });
        return new Outcome(pending.erased(), held, notFound, proof);
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
        return within(() -> {
            EmptiedDeliveries deliveries = EmptiedDeliveries.before(database, key, family);
            Erased erased = FamilyErasure.erase(database, key, family)
                    .orElseThrow(() -> new CannotErase(
                            "The register holds no family of this number of this organisation; nothing was changed."
                                    + " Check both: the organisation is written as in delivery.csv."));
            deliveries.destroy();
            ledger.forgetSubject(Seen.family(family));
            return pending().enter(run, family, erased, now);
        });
    }

    /** The runs that are not where they were. */
    private List<String> eraseFromRuns(Pseudonym family, Pending pending, Instant now) {
        List<String> found = pending().runs(pending);
        List<String> notFound = new ArrayList<>();
        for (RunSummary study : ledger.runs()) {
            if (study.kind() == RunKind.STUDY) {
                String inStudy = key.studyPseudonyms(study.subject()).of(family).toString();
                RunFolder folder = RunFolder.of(ledger.find(study.id()).orElseThrow(), ledger.folder(study.id()), work);
                boolean again = found.contains(study.id());
                if (again || folder.holds(inStudy)) {
                    if (!again) {
                        enter(pending, study, now);
                    }
                    folder.remove(inStudy, HELD);
                }
                if (folder.isMissing() && !again) {
                    notFound.add(study.id());
                }
                folder.removeUnfinished();
            }
        }
        return notFound;
    }

    /** Said before it is done, so that a second start knows what the first had begun to remove. */
    private void enter(Pending pending, RunSummary study, Instant now) {
        within(() -> {
            pending().found(pending, study.id());
            ledger.end(study.id(), RunStatus.HOLDS_ERASED, study.ended().orElse(now), HELD);
            return pending;
        });
    }

    private <T> T within(Supplier<T> work) {
        return Optional.ofNullable(transactions.execute(status -> work.get())).orElseThrow();
    }
}
