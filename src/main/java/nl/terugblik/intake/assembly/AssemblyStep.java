package nl.terugblik.intake.assembly;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.batch.Steps;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.CaseFileStore;
import nl.terugblik.register.Delivery;
import org.springframework.batch.core.step.Step;

/**
 * The step that makes case files of a range of family buckets and writes them to the register.
 *
 * @param steps makes the step
 * @param key the master key
 * @param rowSpools the spools of every table's rows
 * @param database the register
 * @param delivery the delivery that is taken in
 * @param incomplete tables of which the source cannot know every row or end, for no family
 */
public record AssemblyStep(
        Steps steps,
        MasterKey key,
        Map<CanonicalTable, Path> rowSpools,
        DataSource database,
        Delivery delivery,
        Set<SourceTable> incomplete) {

    /** The step for the buckets from one, inclusive, to another, exclusive. */
    public Step step(String name, int fromBucket, int toBucket, Verdicts verdicts) {
        FamilyAssembly assembly = new FamilyAssembly(verdicts, incomplete);
        return steps.chunked(
                name,
                steps.portions().familiesAChunk(),
                new FamilyRowsReader(rowSpools, key, fromBucket, toBucket),
                family -> assembly.assemble(family.family(), family.rows()),
                new AssemblyWriter(new CaseFileStore(database, key, delivery), database, delivery.id()),
                family -> 1);
    }
}
