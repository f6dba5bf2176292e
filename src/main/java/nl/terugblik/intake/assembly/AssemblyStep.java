package nl.terugblik.intake.assembly;

import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.RowSpools;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.register.CaseFileStore;
import nl.terugblik.register.Delivery;
import nl.terugblik.register.RefusedRowStore;
import nl.terugblik.register.StrayMarks;
import nl.terugblik.register.erasure.ErasedFamilies;
import org.springframework.batch.core.step.Step;

/**
 * The step that makes case files of a range of family buckets and writes them to the register.
 *
 * @param steps makes the step
 * @param key the master key
 * @param rows where the rows of tables wait
 * @param tables the tables of the delivery
 * @param buckets how those are shared out
 * @param database the register
 * @param delivery the delivery that is taken in
 * @param incomplete tables of which the source cannot know every row or end, for no family
 * @param refused fetches refused rows for the steward
 * @param keepPrevious whether a family of which rows were refused keeps its earlier file
 */
public record AssemblyStep(
        Steps steps,
        IntakeKeys key,
        RowSpools rows,
        Set<CanonicalTable> tables,
        Buckets buckets,
        DataSource database,
        Delivery delivery,
        Set<SourceTable> incomplete,
        RefusedTexts refused,
        boolean keepPrevious) {

    /** The step for the buckets from one, inclusive, to another, exclusive. */
    public Step step(String name, int fromBucket, int toBucket, Verdicts verdicts) {
        FamilyAssembly assembly = new FamilyAssembly(verdicts, incomplete);
        ErasedFamilies erased = new ErasedFamilies(database, key);
        return steps.chunked(
                name,
                1,
                new BucketReader(
                        rows,
                        tables,
                        buckets,
                        fromBucket,
                        toBucket,
                        steps.portions().familiesAChunk()),
                part -> {
                    Assembled assembled = new Assembled(part.families());
                    for (int number = part.from(); number < part.to(); number++) {
                        if (part.bucket()
                                .family(number)
                                .filter(erased::contains)
                                .isPresent()) {
                            assembly.leaveOut(part.bucket(), number, assembled);
                        } else {
                            assembly.assemble(part.bucket(), number, assembled);
                        }
                    }
                    return assembled;
                },
                new AssemblyWriter(
                        new CaseFileStore(database, key, delivery, keepPrevious),
                        new RefusedRowStore(database, key, delivery.id()),
                        refused,
                        new StrayMarks(database, key, delivery),
                        database,
                        key,
                        delivery.id()),
                Assembled::families);
    }
}
