package nl.terugblik.intake.assembly;

import java.util.EnumSet;
import java.util.Set;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.RowSpools;
import nl.terugblik.intake.table.CanonicalTable;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Assembles all families of a delivery as the job's step does, without a job. */
public final class FamiliesInProcess {

    private static final int FAMILIES_TOGETHER = 100;

    private FamiliesInProcess() {}

    /** What comes of every family, and of the rows of which no family could be read. */
    public static Assembled assemble(RowSpools spools, Verdicts verdicts, Set<SourceTable> incomplete) {
        FamilyAssembly assembly = new FamilyAssembly(verdicts, incomplete);
        BucketReader reader = new BucketReader(
                spools,
                EnumSet.allOf(CanonicalTable.class),
                Buckets.MOST,
                0,
                Buckets.MOST.nowhere() + 1,
                FAMILIES_TOGETHER);
        reader.open(new ExecutionContext());
        Assembled assembled = new Assembled(0);
        for (BucketReader.Part part = reader.read(); part != null; part = reader.read()) {
            for (int number = part.from(); number < part.to(); number++) {
                assembly.assemble(part.bucket(), number, assembled);
            }
        }
        reader.close();
        return assembled;
    }
}
