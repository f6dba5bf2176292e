package nl.terugblik.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedFaultsTest {
    /** Rules that the clean row of a pair breaks too, once it has its counterpart. */
    private static final Set<String> IN_PAIRS = Set.of("duplicate_key", "extension_fork");

    @TempDir
    private static Path directory;

    private static ReadDelivery clean = new ReadDelivery(Path.of(""));
    private static ReadDelivery faulty = clean;

    @BeforeAll
    static void write() {
        clean = ReadDelivery.written(new SampleDelivery(2000, 3, 0), directory.resolve("clean"));
        faulty = ReadDelivery.written(new SampleDelivery(2000, 3, 0.5), directory.resolve("faulty"));
    }

    @Test
    void listsExactlyTheRowsThatDifferFromTheCleanDelivery() {
        Map<String, Map<Long, String>> planted = planted();
        for (String table : ReadDelivery.TABLES) {
            String file = table + ".csv";
            Map<Long, List<String>> lines = faulty.lines(file);
            Map<Long, String> rules = planted.getOrDefault(file, Map.of());
            assertThat(lines.keySet()).as(file).containsAll(rules.keySet());

            Set<List<String>> original = new HashSet<>(clean.lines(file).values());
            Set<List<String>> seen = new HashSet<>();
            Set<Long> different = new HashSet<>();
            lines.forEach((line, row) -> {
                if (!original.contains(row) || !seen.add(row)) {
                    different.add(line);
                }
            });
            assertThat(rules.keySet()).as(file).containsAll(different);
            rules.forEach((line, rule) -> assertThat(different.contains(line) || IN_PAIRS.contains(rule))
                    .as("%s, %s", file, line)
                    .isTrue());
        }
    }

    @Test
    void leavesEveryOtherRowAsItWas() {
        Map<String, Map<Long, String>> planted = planted();
        for (String table : ReadDelivery.TABLES) {
            String file = table + ".csv";
            Set<Long> left = planted.getOrDefault(file, Map.of()).keySet();
            List<List<String>> untouched = ReadDelivery.without(faulty.lines(file), left);
            assertThat(new ArrayList<>(clean.lines(file).values())).as(file).containsSubsequence(untouched);
        }
    }

    @Test
    void plantsEveryRule() {
        assertThat(planted().values().stream().flatMap(rules -> rules.values().stream()))
                .contains(
                        "unknown_code",
                        "impossible_date",
                        "end_before_start",
                        "after_extraction",
                        "duplicate",
                        "duplicate_key",
                        "orphan",
                        "column_count",
                        "overlapping_placement",
                        "extension_before_predecessor",
                        "extension_fork");
    }

    @Test
    void plantsAtTheGivenRate() {
        long faults = planted().values().stream()
                .flatMap(rules -> rules.values().stream())
                .filter(rule -> !IN_PAIRS.contains(rule))
                .count();
        long inPairs = planted().values().stream()
                .flatMap(rules -> rules.values().stream())
                .filter(IN_PAIRS::contains)
                .count();
        assertThat(faults + inPairs / 2).isBetween(900L, 1100L);
    }

    @Test
    void listsNothingWhereNothingIsPlanted() {
        assertThat(clean.files()).doesNotContainKey("planted.csv");
    }

    private static Map<String, Map<Long, String>> planted() {
        return faulty.table("planted").stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("file"),
                        Collectors.toMap(row -> Long.valueOf(row.get("line")), (CSVRecord row) -> row.get("rule"))));
    }
}
