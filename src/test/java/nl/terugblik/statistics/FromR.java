package nl.terugblik.statistics;

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
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The files that R wrote (see {@code src/test/R/README.md}): rows of one case, read by the names in the first line. */
public final class FromR {

    /**
     * How far a number may be from R's, as a share of it. Both sides compute in doubles (some 16 digits); sums over
     * 2000 rows and badly scaled columns cost either side up to six of them.
     */
    public static final double TOLERANCE = 1e-9;

    private FromR() {}

    /** A line of a file, by column. */
    public record Row(Map<String, String> cells) {
        public String text(String column) {
            return Objects.requireNonNull(cells.get(column));
        }

        public double number(String column) {
            return text(column).equals("Inf") ? Double.POSITIVE_INFINITY : Double.parseDouble(text(column));
        }
    }

    /** The rows of a file by their case, in the order of the file. */
    public record Cases(Map<String, List<Row>> rows) {
        public Set<String> names() {
            return rows.keySet();
        }

        public List<Row> of(String name) {
            return Objects.requireNonNull(rows.get(name));
        }
    }

    public static Cases cases(String file) {
        Map<String, List<Row>> cases = new LinkedHashMap<>();
        List<String> lines = lines(file);
        String[] header = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> row = new LinkedHashMap<>();
            for (int column = 0; column < header.length; column++) {
                row.put(header[column], cells[column]);
            }
            cases.computeIfAbsent(cells[0], name -> new ArrayList<>()).add(new Row(row));
        }
        assertThat(cases).isNotEmpty();
        return new Cases(cases);
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(FromR.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static double[] column(List<Row> rows, ToDoubleFunction<Row> value) {
        return rows.stream().mapToDouble(value).toArray();
    }

    /** Compares every expected line of a case with what {@code actual} gives for its quantity and name. */
    public static void agrees(List<Row> expected, ToDoubleFunction<Row> actual) {
        assertThat(expected).isNotEmpty().allSatisfy(row -> {
            double value = row.number("value");
            // Where R has exactly 0, rounding leaves some 1e-16 of the inputs; a p-value is compared as a share only.
            double absolute = row.text("quantity").equals("p") ? Double.MIN_NORMAL : 1e-12;
            double bound = Double.isInfinite(value) ? 0 : absolute + TOLERANCE * Math.abs(value);
            assertThat(actual.applyAsDouble(row))
                    .as("%s of %s", row.text("quantity"), row.text("name"))
                    .isCloseTo(value, within(bound));
        });
    }
}
