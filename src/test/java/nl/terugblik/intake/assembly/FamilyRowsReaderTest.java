package nl.terugblik.intake.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import nl.terugblik.batch.SpoolFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.files.ByteSink;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.spool.Buckets;
import nl.terugblik.intake.spool.Pseudonyms;
import nl.terugblik.intake.spool.SpooledRow.State;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** Families as they come out of their buckets: 200 of three rows each, and 2500 rows without a family. */
class FamilyRowsReaderTest {

    private static final MasterKey KEY = TestKeys.key(1);
    private static final Buckets BUCKETS = Buckets.MOST;
    private static final int FAMILIES = 200;

    @Test
    void givesEveryFamilyOnceInOrderOfPseudonymAndThenTheRest(@TempDir Path folder) {
        List<FamilyRows> families = read(folder, 0, BUCKETS.nowhere() + 1);
        List<Pseudonym> known =
                families.stream().flatMap(family -> family.family().stream()).toList();
        assertThat(known).hasSize(FAMILIES).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(families.subList(0, FAMILIES))
                .allSatisfy(family -> assertThat(family.rows())
                        .extracting(row -> row.line() % 3)
                        .containsExactly(0, 1, 2));
        assertThat(families.subList(FAMILIES, families.size()))
                .extracting(rest -> rest.rows().size())
                .containsExactly(1000, 1000, 500);
    }

    @Test
    void givesTheSameInParts(@TempDir Path folder) {
        List<FamilyRows> parts = new ArrayList<>(read(folder, 0, 10));
        parts.addAll(read(folder, 10, BUCKETS.nowhere()));
        parts.addAll(read(folder, BUCKETS.nowhere(), BUCKETS.nowhere() + 1));
        assertThat(lines(parts)).isEqualTo(lines(read(folder, 0, BUCKETS.nowhere() + 1)));
    }

    @Test
    void goesOnAfterTheLastCommittedFamily(@TempDir Path folder) {
        List<FamilyRows> all = read(folder, 0, BUCKETS.nowhere() + 1);
        for (int committed : new int[] {0, 1, 57, FAMILIES, FAMILIES + 1, FAMILIES + 3}) {
            ExecutionContext context = new ExecutionContext();
            FamilyRowsReader first = reader(folder, 0, BUCKETS.nowhere() + 1);
            first.open(context);
            for (int i = 0; i < committed; i++) {
                first.read();
            }
            first.update(context);
            first.read();
            first.close();
            FamilyRowsReader second = reader(folder, 0, BUCKETS.nowhere() + 1);
            second.open(context);
            assertThat(lines(rest(second))).isEqualTo(lines(all.subList(committed, all.size())));
        }
    }

    private static List<String> lines(List<FamilyRows> families) {
        return families.stream()
                .map(family -> family.family() + " "
                        + family.rows().stream().map(row -> row.line()).toList())
                .toList();
    }

    private static List<FamilyRows> read(Path folder, int first, int end) {
        FamilyRowsReader reader = reader(folder, first, end);
        reader.open(new ExecutionContext());
        return rest(reader);
    }

    private static List<FamilyRows> rest(FamilyRowsReader reader) {
        List<FamilyRows> families = new ArrayList<>();
        for (FamilyRows family = reader.read(); family != null; family = reader.read()) {
            families.add(family);
        }
        reader.close();
        return families;
    }

    private static FamilyRowsReader reader(Path folder, int first, int end) {
        Path file = folder.resolve("plans.rows");
        if (!file.toFile().exists()) {
            spool(file);
        }
        return new FamilyRowsReader(Map.of(CanonicalTable.PLANS, file), KEY, BUCKETS, first, end);
    }

    private static void spool(Path file) {
        Random random = new Random(1);
        ByteSink[] sinks = SpoolFile.sinks(BUCKETS.families() + 1);
        for (int family = 1; family <= FAMILIES; family++) {
            Optional<Pseudonym> pseudonym = Optional.of(new Pseudonym(random.nextLong(), random.nextLong()));
            for (int row = 0; row < 3; row++) {
                refused(3 * family + row, pseudonym, sinks[BUCKETS.of(pseudonym)]);
            }
        }
        for (int row = 0; row < 2500; row++) {
            refused(1000 + row, Optional.empty(), sinks[BUCKETS.nowhere()]);
        }
        try (SpoolFile spool = SpoolFile.open(file, 0, KEY.spoolSeal())) {
            spool.append(sinks);
        }
    }

    private static void refused(int line, Optional<Pseudonym> family, ByteSink out) {
        out.putByte(State.REFUSED.ordinal());
        out.putInt(line);
        Pseudonyms.write(family, out);
        Pseudonyms.write(Optional.empty(), out);
        Pseudonyms.write(Optional.empty(), out);
        out.putInt(0);
        out.putByte(1);
        out.putByte(Rule.TRUNCATED.ordinal());
        out.putByte(-1);
    }
}
