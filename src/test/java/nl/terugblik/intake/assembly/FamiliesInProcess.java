package nl.terugblik.intake.assembly;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Assembles all families of a delivery as the job's step does, without a job. */
public final class FamiliesInProcess {

    private FamiliesInProcess() {}

    /** What comes of every family, and of the rows of which no family could be read. */
    public static List<Assembled> assemble(
            Map<CanonicalTable, Path> spools, MasterKey key, Verdicts verdicts, Set<SourceTable> incomplete) {
        FamilyAssembly assembly = new FamilyAssembly(verdicts, incomplete);
        FamilyRowsReader reader = new FamilyRowsReader(spools, key, Buckets.MOST, 0, Buckets.MOST.nowhere() + 1);
        reader.open(new ExecutionContext());
        List<Assembled> assembled = new ArrayList<>();
        for (FamilyRows rows = reader.read(); rows != null; rows = reader.read()) {
            assembled.add(assembly.assemble(rows.family(), rows.rows()));
        }
        reader.close();
        return assembled;
    }
}
