package nl.terugblik.intake.assembly;

import javax.sql.DataSource;
import nl.terugblik.intake.Rejections;
import nl.terugblik.keys.IntakeKeys;
import nl.terugblik.register.CaseFileStore;
import nl.terugblik.register.RefusedRowStore;
import nl.terugblik.register.StrayMarks;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;

/** Writes case files, objections, rejections and refused rows to the register, and counts rows in the execution context. */
final class AssemblyWriter implements ItemStreamWriter<Assembled> {

    private final CaseFileStore store;
    private final RefusedRowStore quarantine;
    private final RefusedTexts refused;
    private final StrayMarks strays;
    private final DataSource database;
    private final IntakeKeys key;
    private final int delivery;
    private RowCounts counts = new RowCounts();

    AssemblyWriter(
            CaseFileStore store,
            RefusedRowStore quarantine,
            RefusedTexts refused,
            StrayMarks strays,
            DataSource database,
            IntakeKeys key,
            int delivery) {
        this.store = store;
        this.quarantine = quarantine;
        this.refused = refused;
        this.strays = strays;
        this.database = database;
        this.key = key;
        this.delivery = delivery;
    }

    @Override
    public void open(ExecutionContext context) {
        counts = RowCounts.read(context);
    }

    @Override
    public void write(Chunk<? extends Assembled> parts) {
        for (Assembled part : parts) {
            counts.add(part.counts());
            store.write(part.files());
            store.object(part.objecting());
            strays.enter(part.strayFamilies(), part.strayChildren());
            Rejections.enter(database, key, delivery, part.rejections());
            quarantine.keep(refused.of(part.refused()));
        }
    }

    @Override
    public void update(ExecutionContext context) {
        counts.write(context);
    }
}
