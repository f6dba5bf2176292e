package nl.terugblik.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.matching.balance.Balance;
import nl.terugblik.matching.balance.SampleSizes;
import nl.terugblik.statistics.samples.StandardizedDifference;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves balance and sample sizes against MatchIt's {@code summary}, with the weights that MatchIt gave. */
class BalanceAgainstRTest {

    private static final Map<String, List<String>> TABLES = cases("balance.csv");
    private static final Map<String, List<String>> BALANCE = cases("balance-expected.csv");
    private static final Map<String, List<String>> SIZES = cases("balance-sizes-expected.csv");

    static Set<String> cases() {
        return TABLES.keySet();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesOnEveryColumnAndLevelBeforeAndAfter(String name) {
        List<List<String>> actual = new ArrayList<>();
        List<List<OptionalDouble>> numbers = new ArrayList<>();
        for (Balance.Row row : judged(name).balance().rows()) {
            String level = row.level().orElse("");
            actual.add(List.of(row.covariate(), level, "all"));
            numbers.add(numbers(row.all()));
            actual.add(List.of(row.covariate(), level, "matched"));
            numbers.add(numbers(row.matched()));
        }
        List<String[]> expected = rows(BALANCE, name);
        assertThat(actual)
                .isEqualTo(expected.stream()
                        .map(cells -> List.of(cells).subList(0, 3))
                        .toList());
        for (int row = 0; row < actual.size(); row++) {
            for (int column = 0; column < 6; column++) {
                agrees(expected.get(row)[3 + column], numbers.get(row).get(column), actual.get(row) + " " + column);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesOnSampleSizes(String name) {
        JudgedTable judged = judged(name);
        SampleSizes sizes = SampleSizes.of(judged.table(), judged.matching());
        for (String[] cells : rows(SIZES, name)) {
            SampleSizes.Group group = cells[0].equals("treated") ? sizes.treated() : sizes.control();
            assertThat(group.rows()).isEqualTo(Integer.parseInt(cells[1]));
            assertThat(group.matched()).isEqualTo(Integer.parseInt(cells[2]));
            agrees(cells[3], OptionalDouble.of(group.effective()), "effective");
            assertThat(group.unmatched().values().stream().mapToInt(count -> count))
                    .hasSize(UnmatchedReason.values().length);
            assertThat(group.unmatched().values().stream()
                            .mapToInt(count -> count)
                            .sum())
                    .isEqualTo(Integer.parseInt(cells[4]));
        }
    }

    private static List<OptionalDouble> numbers(Balance.Figures figures) {
        OptionalDouble smd = figures.smd()
                .found()
                .map(StandardizedDifference::value)
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
        return List.of(
                figures.meanTreated(),
                figures.meanControl(),
                smd,
                figures.varianceRatio(),
                figures.ecdfMean(),
                figures.ecdfMax());
    }

    /** Where R has exactly 0, rounding leaves some 1e-16 of the inputs. */
    private static void agrees(String expected, OptionalDouble actual, String what) {
        if (expected.isEmpty()) {
            assertThat(actual).as(what).isEmpty();
        } else {
            double value = Double.parseDouble(expected);
            assertThat(actual.orElseThrow()).as(what).isCloseTo(value, within(1e-12 + 1e-10 * Math.abs(value)));
        }
    }

    private static JudgedTable judged(String name) {
        return JudgedTable.of(
                Stream.concat(Stream.of(header("balance.csv")), Objects.requireNonNull(TABLES.get(name)).stream())
                        .toList(),
                MissingPolicy.DROP);
    }

    private static List<String[]> rows(Map<String, List<String>> cases, String name) {
        return Objects.requireNonNull(cases.get(name)).stream()
                .map(line -> line.split(",", -1))
                .toList();
    }

    private static String header(String file) {
        return lines(file).get(0).replaceFirst("case,", "");
    }

    /** The lines of a file by their first cell, without it. */
    private static Map<String, List<String>> cases(String file) {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        List<String> lines = lines(file);
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.indexOf(',');
            cases.computeIfAbsent(line.substring(0, comma), name -> new ArrayList<>())
                    .add(line.substring(comma + 1));
        }
        return cases;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(BalanceAgainstRTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
