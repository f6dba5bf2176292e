package nl.terugblik.intake.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import nl.terugblik.batch.Spool;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.assembly.RowCounts.Fate;
import nl.terugblik.intake.duplicates.Verdict;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.duplicates.Verdicts;
import nl.terugblik.intake.family.RowBucket;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.Pseudonyms;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.spool.RowLayout.State;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Families as they come out of their buckets: 200 of three rows each, and 2500 rows without a family. */
class BucketReaderTest {

    private static final MasterKey KEY = TestKeys.key(1);
    private static final Buckets BUCKETS = Buckets.MOST;
    private static final int FAMILIES = 200;

    @Test
    void givesEveryFamilyOnceInOrderOfPseudonymAndThenTheRest(@TempDir Path folder) {
        List<Rows> families = read(folder, 0, BUCKETS.nowhere() + 1);
        List<Pseudonym> known =
                families.stream().flatMap(rows -> rows.family().stream()).toList();
        assertThat(known).hasSize(FAMILIES).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(families.subList(0, FAMILIES))
                .allSatisfy(rows ->
                        assertThat(rows.lines()).extracting(line -> line % 3).containsExactly(0, 1, 2));
        assertThat(families.subList(FAMILIES, families.size()))
                .extracting(rest -> rest.lines().size())
                .containsExactly(1000, 1000, 500);
    }

    @Test
    void givesTheSameInParts(@TempDir Path folder) {
        List<Rows> parts = new ArrayList<>(read(folder, 0, 10));
        parts.addAll(read(folder, 10, BUCKETS.nowhere()));
        parts.addAll(read(folder, BUCKETS.nowhere(), BUCKETS.nowhere() + 1));
        assertThat(parts).isEqualTo(read(folder, 0, BUCKETS.nowhere() + 1));
    }

    @Test
    void givesTheSameInFewerFamiliesAtATime(@TempDir Path folder) {
        for (int most : new int[] {1, 2, 1000}) {
            assertThat(rest(opened(reader(folder, 0, BUCKETS.nowhere() + 1, most), new ExecutionContext())))
                    .isEqualTo(read(folder, 0, BUCKETS.nowhere() + 1));
        }
    }

    @Test
    void goesOnAfterTheLastCommittedFamily(@TempDir Path folder) {
        List<Rows> all = read(folder, 0, BUCKETS.nowhere() + 1);
        for (int committed : new int[] {0, 1, 57, FAMILIES, FAMILIES + 1, FAMILIES + 3}) {
            ExecutionContext context = new ExecutionContext();
            BucketReader first = opened(reader(folder, 0, BUCKETS.nowhere() + 1, 1), context);
            for (int i = 0; i < committed; i++) {
                first.read();
            }
            first.update(context);
            first.read();
            first.close();
            BucketReader second = opened(reader(folder, 0, BUCKETS.nowhere() + 1, 1), context);
            assertThat(rest(second)).isEqualTo(all.subList(committed, all.size()));
        }
    }

    /** Which blocks wait in memory and which on disk is not the same once an intake goes on after a kill. */
    @Test
    void givesRowsWithoutFamilyInOneOrderHoweverTheirBlocksLie() {
        assertThat(thousands(0, 500, 2000, 700)).isEqualTo(thousands(2000, 700, 500, 0));
    }

    /** The lines of each thousand, where the blocks begin at these lines, 500 rows each. */
    private static List<List<Integer>> thousands(int... starts) {
        List<byte[]> blocks = new ArrayList<>();
        for (int start : starts) {
            ByteSink block = new ByteSink();
            for (int row = 0; row < 500; row++) {
                refused(10_000 * start + row, null, block);
            }
            blocks.add(block.toByteArray());
        }
        RowBucket bucket = RowBucket.of(Map.of(CanonicalTable.PLANS, blocks), false);
        return IntStream.range(0, bucket.size())
                .mapToObj(number -> IntStream.range(bucket.first(number), bucket.first(number + 1))
                        .mapToObj(row -> RowLayout.line(bucket.bytes(), bucket.row(row)))
                        .toList())
                .toList();
    }

    /** The row itself is counted with the family whose child it is, erased or not. */
    @Test
    void countsNoMarkThatARepeatedRowLeavesOnAnErasedFamily() {
        ByteSink marks = new ByteSink();
        marks.putByte(State.MARK.ordinal());
        marks.putInt(7);
        Pseudonyms.write(new Pseudonym(1, 1), marks);
        Pseudonyms.write(null, marks);
        Pseudonyms.write(null, marks);
        marks.putInt(0);
        marks.putByte(0);
        RowBucket bucket = RowBucket.of(Map.of(CanonicalTable.PLANS, List.of(marks.toByteArray())), true);
        Verdicts repeats = new Verdicts(List.of(new Verdict(CanonicalTable.PLANS, 7, Finding.DUPLICATE, 6)));
        Assembled assembled = new Assembled(1);
        new FamilyAssembly(repeats, Set.of()).leaveOut(bucket, 0, assembled);
        assertThat(Fate.values())
                .allSatisfy(fate -> assertThat(assembled.counts().of(CanonicalTable.PLANS, fate))
                        .isZero());
    }

    /** What a test sees of a family: its lines, in the order in which they come. */
    private record Rows(Optional<Pseudonym> family, List<Integer> lines) {}

    private static List<Rows> read(Path folder, int first, int end) {
        return rest(opened(reader(folder, first, end, 100), new ExecutionContext()));
    }

    private static BucketReader opened(BucketReader reader, ExecutionContext context) {
        reader.open(context);
        return reader;
    }

    private static List<Rows> rest(BucketReader reader) {
        List<Rows> families = new ArrayList<>();
        for (BucketReader.Part part = reader.read(); part != null; part = reader.read()) {
            RowBucket bucket = part.bucket();
            for (int number = part.from(); number < part.to(); number++) {
                families.add(new Rows(
                        bucket.family(number),
                        IntStream.range(bucket.first(number), bucket.first(number + 1))
                                .mapToObj(row -> RowLayout.line(bucket.bytes(), bucket.row(row)))
                                .toList()));
            }
        }
        reader.close();
        return families;
    }

    private static BucketReader reader(Path folder, int first, int end, int most) {
        Spool spool = spool(folder.resolve("plans.rows"));
        return new BucketReader(table -> spool.open(), Set.of(CanonicalTable.PLANS), BUCKETS, first, end, most);
    }

    private static Spool spool(Path file) {
        Spool spool = new Spool(file, BUCKETS.nowhere() + 1, KEY::spoolSeal, new AtomicLong());
        Random random = new Random(1);
        ByteSink[] sinks = SpoolFile.sinks(BUCKETS.families() + 1);
        for (int family = 1; family <= FAMILIES; family++) {
            Pseudonym pseudonym = new Pseudonym(random.nextLong(), random.nextLong());
            for (int row : new int[] {1, 0, 2}) { // a spool may hold them in another order than that of their lines
                refused(3 * family + row, pseudonym, sinks[BUCKETS.of(pseudonym)]);
            }
        }
        for (int row = 0; row < 2500; row++) {
            refused(1000 + row, null, sinks[BUCKETS.nowhere()]);
        }
        spool.append(sinks);
        spool.finish();
        return spool;
    }

    private static void refused(int line, @Nullable Pseudonym family, ByteSink out) {
        out.putByte(State.REFUSED.ordinal());
        out.putInt(line);
        Pseudonyms.write(family, out);
        Pseudonyms.write(null, out);
        Pseudonyms.write(null, out);
        out.putInt(0);
        out.putByte(1);
        out.putByte(Rule.TRUNCATED.ordinal());
        out.putByte(-1);
    }
}
