package nl.terugblik.intake.assembly;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.batch.Spool;
import nl.terugblik.intake.family.RowBucket;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.RowSpools;
import nl.terugblik.intake.table.CanonicalTable;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads a range of buckets one after the other, each whole or, where it is large, in parts. A restart goes on with the
 * family after the last that was committed.
 */
final class BucketReader implements ItemStreamReader<BucketReader.Part> {

    private static final String BUCKET = "bucket";
    private static final String DONE = "done";

    private final RowSpools rowSpools;
    private final Set<CanonicalTable> tables;
    private final Buckets buckets;
    private final int end;
    private final int most;
    private final Map<CanonicalTable, Spool.Blocks> spools = new EnumMap<>(CanonicalTable.class);
    private int bucket;
    private int done;
    private RowBucket rows = RowBucket.EMPTY;

    /**
     * Some families of a bucket.
     *
     * @param bucket the bucket
     * @param from the number of the first
     * @param to the one after the last
     */
    record Part(RowBucket bucket, int from, int to) {

        int families() {
            return to - from;
        }
    }

    /**
     * Reads the buckets from one, inclusive, to another, exclusive.
     *
     * @param most the most families in a part
     */
    BucketReader(RowSpools rowSpools, Set<CanonicalTable> tables, Buckets buckets, int first, int end, int most) {
        this.rowSpools = rowSpools;
        this.buckets = buckets;
        this.tables = tables;
        this.bucket = first;
        this.end = end;
        this.most = most;
    }

    @Override
    public void open(ExecutionContext context) {
        bucket = context.getInt(BUCKET, bucket);
        tables.forEach(table -> spools.put(table, rowSpools.open(table)));
        rows = bucket < end ? load(bucket) : RowBucket.EMPTY;
        done = context.getInt(DONE, 0);
    }

    @Override
    public @Nullable Part read() {
        while (done == rows.size()) {
            if (bucket + 1 >= end) {
                return null;
            }
            bucket++;
            rows = load(bucket);
            done = 0;
        }
        int together = bucket == buckets.nowhere() ? Math.max(1, most / RowBucket.ROWS_WITHOUT_FAMILY) : most;
        Part part = new Part(rows, done, Math.min(rows.size(), done + together));
        done = part.to();
        return part;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putInt(BUCKET, bucket);
        context.putInt(DONE, done);
    }

    @Override
    public void close() {
        spools.values().forEach(Spool.Blocks::close);
        spools.clear();
        rows = RowBucket.EMPTY; // the job keeps its steps to the end
    }

    private RowBucket load(int wanted) {
        Map<CanonicalTable, List<byte[]>> blocks = new EnumMap<>(CanonicalTable.class);
        spools.forEach((table, spool) -> blocks.put(table, spool.of(wanted)));
        return RowBucket.of(blocks, wanted != buckets.nowhere());
    }
}
