package nl.terugblik.intake.duplicates;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.batch.SpoolReader;
import nl.terugblik.batch.Steps;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.ManyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The step that searches a range of key buckets and enters what it finds in the register's {@code row_verdict}.
 *
 * @param steps makes the step
 * @param key the master key
 * @param keySpools the spools of every table's keys
 * @param database the register
 * @param delivery the delivery's number
 * @param awaited the keys of rows that earlier deliveries had refused
 */
public record DuplicateSearchStep(
        Steps steps,
        MasterKey key,
        List<Path> keySpools,
        DataSource database,
        int delivery,
        Supplier<AwaitedKeys> awaited) {

    /** The step for the buckets from one, inclusive, to another, exclusive. */
    public Step step(String name, int fromBucket, int toBucket) {
        return steps.<List<ByteBuffer>, List<Verdict>>chunked(
                name,
                1,
                new KeyBuckets(fromBucket, toBucket),
                blocks -> DuplicateSearch.search(blocks, awaited.get()),
                new VerdictWriter(),
                found -> 1);
    }

    /** The verdicts that the step entered. */
    public Verdicts found() {
        return new Verdicts(new JdbcTemplate(database)
                .query(
                        "select table_name, line, finding, other_line from row_verdict where delivery = ?",
                        (row, number) -> new Verdict(
                                CanonicalTable.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                row.getInt(2),
                                Finding.valueOf(row.getString(3)),
                                row.getInt(4)),
                        delivery));
    }

    /** Opens the blocks of one bucket after the other, of several at once where they are small. */
    private final class KeyBuckets implements ItemStreamReader<List<ByteBuffer>> {
        private static final String NEXT = "bucket.next";
        private static final int BYTES_AT_ONCE = 1 << 19;

        private final int first;
        private final int end;
        private final List<SpoolReader> spools = new ArrayList<>();
        private int next;

        KeyBuckets(int first, int end) {
            this.first = first;
            this.end = end;
        }

        @Override
        public void open(ExecutionContext context) {
            next = context.getInt(NEXT, first);
            keySpools.forEach(spool -> spools.add(SpoolReader.open(spool, key.spoolSeal(), first, end)));
        }

        @Override
        public @Nullable List<ByteBuffer> read() {
            if (next == end) {
                return null;
            }
            List<ByteBuffer> blocks = new ArrayList<>();
            long bytes = 0;
            while (next < end && bytes < BYTES_AT_ONCE) {
                for (SpoolReader spool : spools) {
                    List<ByteBuffer> opened = spool.blocks(next);
                    bytes += opened.stream().mapToInt(ByteBuffer::remaining).sum();
                    blocks.addAll(opened);
                }
                next++;
            }
            return blocks;
        }

        @Override
        public void update(ExecutionContext context) {
            context.putInt(NEXT, next);
        }

        @Override
        public void close() {
            spools.forEach(SpoolReader::close);
        }
    }

    private final class VerdictWriter implements ItemStreamWriter<List<Verdict>> {
        @Override
        public void write(Chunk<? extends List<Verdict>> buckets) {
            List<Object[]> rows = new ArrayList<>();
            for (List<Verdict> bucket : buckets) {
                for (Verdict verdict : bucket) {
                    rows.add(new Object[] {
                        delivery,
                        verdict.table().tableName(),
                        verdict.line(),
                        verdict.finding().name(),
                        verdict.otherLine()
                    });
                }
            }
            ManyRows.insert(
                    new JdbcTemplate(database),
                    "insert into row_verdict (delivery, table_name, line, finding, other_line) values (?, ?, ?, ?, ?)",
                    rows);
        }
    }
}
