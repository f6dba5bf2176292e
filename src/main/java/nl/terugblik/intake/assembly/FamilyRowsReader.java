package nl.terugblik.intake.assembly;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.SpooledRow;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a range of buckets family by family, in order of pseudonym; one bucket is in memory at a time. A restart goes on
 * with the family after the last that was committed.
 */
final class FamilyRowsReader implements ItemStreamReader<FamilyRows> {

    private static final String BUCKET = "bucket";
    private static final String DONE = "done";
    private static final int ROWS_WITHOUT_FAMILY = 1000;

    private final Map<CanonicalTable, Path> rowSpools;
    private final MasterKey key;
    private final Buckets buckets;
    private final int end;
    private final Map<CanonicalTable, SpoolReader> spools = new EnumMap<>(CanonicalTable.class);
    private int bucket;
    private int done;
    private List<FamilyRows> families = List.of();

    FamilyRowsReader(Map<CanonicalTable, Path> rowSpools, MasterKey key, Buckets buckets, int first, int end) {
        this.rowSpools = rowSpools;
        this.buckets = buckets;
        this.key = key;
        this.bucket = first;
        this.end = end;
    }

    @Override
    public void open(ExecutionContext context) {
        bucket = context.getInt(BUCKET, bucket);
        rowSpools.forEach((table, file) -> spools.put(table, SpoolReader.open(file, key.spoolSeal(), bucket, end)));
        families = bucket < end ? load(bucket) : List.of();
        done = context.getInt(DONE, 0);
    }

    @Override
    public @Nullable FamilyRows read() {
        while (done == families.size()) {
            if (bucket + 1 >= end) {
                return null;
            }
            bucket++;
            families = load(bucket);
            done = 0;
        }
        return families.get(done++);
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(BUCKET, bucket);
        context.putInt(DONE, done);
    }

    @Override
    public void close() {
        spools.values().forEach(SpoolReader::close);
        families = List.of(); // the job keeps its steps to the end
    }

    private List<FamilyRows> load(int wanted) {
        List<SpooledRow> rows = new ArrayList<>();
        spools.forEach((table, spool) -> {
            for (ByteBuffer block : spool.blocks(wanted)) {
                SpooledRow.readAll(table, block, rows);
            }
        });
        return wanted == buckets.nowhere() ? withoutFamily(rows) : byFamily(rows);
    }

    private static List<FamilyRows> byFamily(List<SpooledRow> rows) {
        Map<Pseudonym, List<SpooledRow>> byFamily = new HashMap<>();
        for (SpooledRow row : rows) {
            byFamily.computeIfAbsent(row.family().orElseThrow(), any -> new ArrayList<>())
                    .add(row);
        }
        List<FamilyRows> families = new ArrayList<>(byFamily.size());
        byFamily.forEach((family, own) -> families.add(new FamilyRows(Optional.of(family), own)));
        families.sort(Comparator.comparing(family -> family.family().orElseThrow()));
        return families;
    }

    private static List<FamilyRows> withoutFamily(List<SpooledRow> rows) {
        List<FamilyRows> pages = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += ROWS_WITHOUT_FAMILY) {
            int to = Math.min(rows.size(), from + ROWS_WITHOUT_FAMILY);
            pages.add(new FamilyRows(Optional.empty(), List.copyOf(rows.subList(from, to))));
        }
        return pages;
    }
}
