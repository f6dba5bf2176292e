package nl.terugblik.intake.assembly;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejections;
import nl.terugblik.keys.MasterKey;
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
    private final MasterKey key;
    private final int delivery;
    private RowCounts counts = new RowCounts();

    AssemblyWriter(
            CaseFileStore store,
            RefusedRowStore quarantine,
            RefusedTexts refused,
            StrayMarks strays,
            DataSource database,
            MasterKey key,
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
    public void write(Chunk<? extends Assembled> families) {
        List<CaseFile> files = new ArrayList<>(families.size());
        List<Pseudonym> objecting = new ArrayList<>();
        List<Rejection> rejections = new ArrayList<>();
        Map<Pseudonym, Set<SourceTable>> strayFamilies = new HashMap<>();
        Map<Pseudonym, Set<SourceTable>> strayChildren = new HashMap<>();
        for (Assembled family : families) {
            family.caseFile().ifPresent(files::add);
            family.objecting().ifPresent(objecting::add);
            rejections.addAll(family.rejections());
            counts.add(family.counts());
            if (family.caseFile().isEmpty() && !family.refused().isEmpty()) {
                family.family().ifPresent(known -> strayFamilies.put(known, family.refused()));
                family.refusedOfChildren()
                        .forEach((child, tables) -> strayChildren
                                .computeIfAbsent(child, any -> EnumSet.noneOf(SourceTable.class))
                                .addAll(tables));
            }
        }
        store.write(files);
        store.object(objecting);
        strays.enter(strayFamilies, strayChildren);
        Rejections.enter(database, key, delivery, rejections);
        quarantine.keep(refused.of(families.getItems()));
    }

    @Override
    public void update(ExecutionContext context) {
        counts.write(context);
    }
}
