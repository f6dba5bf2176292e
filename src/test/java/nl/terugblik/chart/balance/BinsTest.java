package nl.terugblik.chart.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinsTest {
    @ParameterizedTest
    @ValueSource(strings = {"scores", "onedges", "thirds", "logits", "faraway", "two", "one"})
    void holdsWhatRFindsInThem(String name) throws Exception {
        List<String[]> inputs = read("bins.csv", name);
        List<Double> values = numbers(inputs, 2);
        List<Double> weights = numbers(inputs, 3);
        Bins bins = Bins.over(values.stream().mapToDouble(x -> x), Integer.parseInt(inputs.get(0)[1]));
        List<String[]> expected = read("bins-expected.csv", name);
        assertThat(bins.counts(values)).containsExactlyElementsOf(expected(expected, "count"));
        List<Double> sums = expected(expected, "sum");
        for (int i = 0; i < sums.size(); i++) {
            assertThat(bins.sums(values, weights).get(i)).isEqualTo(sums.get(i), within(1e-9));
        }
    }

    @Test
    void giveTheSameSumsForAnyOrderOfTheRows() {
        Random random = new Random(5);
        List<double[]> rows = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            rows.add(new double[] {random.nextDouble(), random.nextDouble() * 3});
        }
        Bins bins = new Bins(0, 1, 3);
        List<Double> before = sums(bins, rows);
        Collections.shuffle(rows, random);
        assertThat(sums(bins, rows)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.45, 0.55", "-40, -42, -38", "0, -0.05, 0.05"})
    void giveEqualValuesRoomAtBothSides(double value, double low, double high) {
        Bins bins = Bins.over(DoubleStream.of(value, value), 5);
        assertThat(bins.low()).isEqualTo(low, within(1e-12));
        assertThat(bins.high()).isEqualTo(high, within(1e-12));
        assertThat(bins.counts(List.of(value, value))).containsExactly(0.0, 0.0, 2.0, 0.0, 0.0);
    }

    @Test
    void standWithoutValues() {
        assertThat(Bins.over(DoubleStream.empty(), 2)).isEqualTo(new Bins(0, 1, 2));
        assertThat(new Bins(0, 1, 2).counts(List.of())).containsExactly(0.0, 0.0);
    }

    @Test
    void refuseWhatTheyCannotHold() {
        Bins bins = new Bins(0, 1, 2);
        for (double outside : new double[] {-0.1, 1.1, Double.NaN}) {
            assertThatThrownBy(() -> bins.counts(List.of(outside))).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> bins.sums(List.of(0.5), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Bins.over(DoubleStream.of(1, Double.NaN), 2))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bins(1, 1, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bins(0, Double.POSITIVE_INFINITY, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bins(0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Bins(0, 1, 1001)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Double> sums(Bins bins, List<double[]> rows) {
        return bins.sums(
                rows.stream().map(row -> row[0]).toList(),
                rows.stream().map(row -> row[1]).toList());
    }

    private static List<Double> expected(List<String[]> lines, String quantity) {
        return numbers(lines.stream().filter(line -> line[1].equals(quantity)).toList(), 3);
    }

    private static List<Double> numbers(List<String[]> lines, int column) {
        return lines.stream().map(line -> Double.valueOf(line[column])).toList();
    }

    private static List<String[]> read(String file, String name) throws Exception {
        try (InputStream in = Objects.requireNonNull(BinsTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(","))
                    .filter(cells -> cells[0].equals(name))
                    .toList();
        }
    }
}
