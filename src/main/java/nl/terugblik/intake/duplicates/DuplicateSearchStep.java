package nl.terugblik.intake.duplicates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.terugblik.batch.Steps;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.reading.DeliveryKeys;
import nl.terugblik.intake.spool.KeyEntry;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.register.rows.ManyRows;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemStreamWriter;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The step that looks again at those rows of some tables whose keys occur twice or are named from elsewhere, and enters what it
 * finds in the register's {@code row_verdict}.
 *
 * @param steps makes the step
 * @param keys looks at the keys of every table's rows
 * @param suspects says which must be looked at again
 * @param database the register
 * @param delivery the delivery's number
 * @param awaited the keys of rows that earlier deliveries had refused
 */
public record DuplicateSearchStep(
        Steps steps,
        DeliveryKeys keys,
        SuspectKeys suspects,
        DataSource database,
        int delivery,
        Supplier<AwaitedKeys> awaited) {

    /** Says which keys of a table must be looked at again: the first halves of their fingerprints, sorted. */
    @FunctionalInterface
    public interface SuspectKeys {

        /**
         * Those of a table, asked for once.
         *
         * @param awaited first halves that must be, if there are rows with them; sorted
         */
        long[] of(CanonicalTable table, long[] awaited);
    }

    /** As many keys as are looked at again in one pass over a table, so that memory stays flat. */
    private static final int KEYS_A_PASS = 250_000;

    /** The step for some tables. */
    public Step step(String name, List<CanonicalTable> tables) {
        return steps.<List<KeyEntry>, List<Verdict>>chunked(
                name,
                1,
                new Suspects(tables),
                entries -> DuplicateSearch.search(entries, awaited.get()),
                new VerdictWriter(),
                found -> 1);
    }

    /** The verdicts that the step entered on rows of this delivery; those on rows refused before are for when it is published. */
    public Verdicts found() {
        return new Verdicts(taker -> new JdbcTemplate(database)
                .query(
                        "select table_name, line, finding, other_line from row_verdict where delivery = ? and finding <> '"
                                + Finding.RETURNING + "'",
                        row -> {
                            taker.accept(new Verdict(
                                    CanonicalTable.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                    row.getInt(2),
                                    Finding.valueOf(row.getString(3)),
                                    row.getInt(4)));
                        },
                        delivery));
    }

    /** Looks at one table after the other, in as many passes as its suspect keys need. */
    private final class Suspects implements ItemStreamReader<List<KeyEntry>> {
        private static final String TABLE = "table.next";
        private static final String PASS = "pass.next";

        private final List<CanonicalTable> tables;
        private int table;
        private int pass;
        private long @Nullable [] suspect;

        Suspects(List<CanonicalTable> tables) {
            this.tables = tables;
        }

        @Override
        public void open(ExecutionContext context) {
            table = context.getInt(TABLE, 0);
            pass = context.getInt(PASS, 0);
        }

        @Override
        public @Nullable List<KeyEntry> read() {
            while (table < tables.size()) {
                long[] all = suspect;
                if (all == null) {
                    all = suspects.of(tables.get(table), awaited.get().firsts());
                    suspect = all;
                }
                int from = Math.min(all.length, pass * KEYS_A_PASS);
                if (from < all.length) {
                    pass++;
                    int to = Math.min(all.length, from + KEYS_A_PASS);
                    return keys.entries(tables.get(table), Arrays.copyOfRange(all, from, to));
                }
                table++;
                pass = 0;
                suspect = null;
            }
            return null;
        }

        @Override
        public void update(ExecutionContext context) {
            context.putInt(TABLE, table);
            context.putInt(PASS, pass);
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
