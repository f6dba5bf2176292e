package nl.terugblik.erasure;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunLedger;
import nl.terugblik.audit.RunStatus;
import nl.terugblik.audit.RunSummary;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.erasure.RunFolder.Found;
import nl.terugblik.files.CellText;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.register.Deliveries;
import nl.terugblik.register.FamilyErasure;
import nl.terugblik.register.FamilyErasure.Erased;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Erases families: first from the register, in one transaction, then from the runs that held them. An erasure that was
 * cut off between the two is finished by asking for it again.
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

    /**
     * Erasures from one register.
     *
     * @param work the folder below which runs and proofs go
     */
    public Erasure(
            DataSource database, MasterKey key, Path work, RunLedger ledger, TransactionOperations transactions) {
        this.database = database;
        this.key = key;
        this.work = work;
        this.ledger = ledger;
        this.transactions = transactions;
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
     * Erases a family.
     *
     * @param organisation the agency whose number it is
     * @param number the family's number at the agency
     * @param run the name of the proof
     * @param now when this is done
     * @throws CannotErase when the register holds no such family, or an intake was cut off that may hold it
     */
    public Outcome forget(String organisation, String number, String run, Instant now) {
        String known = CellText.of(number);
        if (known.isEmpty() || known.codePointCount(0, known.length()) > 64) {
            throw new CannotErase("Give the number of one family on standard input, of at most 64 characters.");
        }
        if (new Deliveries(database).unfinished().isPresent()) {
            throw new CannotErase(
                    "An intake was cut off and may hold the family; start it again to its end, then erase.");
        }
        Pseudonym family = key.pseudonymiser(organisation).of(Entity.FAMILY, known);
        Optional<Erased> erased = transactions.execute(status -> FamilyErasure.erase(database, key, family));
        if (erased == null || erased.isEmpty()) {
            throw new CannotErase(
                    "The register holds no family of this number of this organisation; nothing was changed."
                            + " Check both: the organisation is written as in delivery.csv.");
        }
        List<String> held = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        for (RunSummary study : ledger.runs()) {
            if (study.kind() == RunKind.STUDY) {
                Pseudonym inStudy = key.studyPseudonyms(study.subject()).of(family);
                Found found = RunFolder.of(ledger.find(study.id()).orElseThrow(), work)
                        .remove(inStudy.toString(), HELD);
                if (found == Found.HELD) {
                    ledger.end(study.id(), RunStatus.HOLDS_ERASED, study.ended().orElse(now), HELD);
                    held.add(study.id());
                } else if (found == Found.NOT_THERE) {
                    notFound.add(study.id());
                }
            }
        }
        Path proof = PrivateFiles.folder(work.resolve("erasures")).resolve(run + ".json");
        JsonFile.write(proof, proof(erased.get(), held, notFound, now));
        return new Outcome(erased.get(), held, notFound, proof);
    }

    private static Map<String, Object> proof(Erased erased, List<String> held, List<String> notFound, Instant now) {
        Map<String, Object> proof = new LinkedHashMap<>();
        proof.put("erased_at", now.truncatedTo(ChronoUnit.SECONDS).toString());
        proof.put("tombstone_begins", erased.tombstone());
        proof.put("case_file_versions", erased.versions());
        proof.put("appearances", erased.appearances());
        proof.put("refused_rows", erased.refusedRows());
        proof.put("runs_whose_dataset_was_removed", held);
        proof.put("runs_whose_folder_was_not_found", notFound);
        return proof;
    }
}
