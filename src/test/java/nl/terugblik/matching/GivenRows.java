package nl.terugblik.matching;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The rows of a small table, written out: {@code id}, {@code treated} (1 or 0), and covariates, which are categories where
 * a value is no number.
 */
public record GivenRows(List<String> names, List<List<String>> cells) {

    /** Reads a table whose first line names the columns; commas or blanks lie between cells. */
    public static GivenRows of(String text) {
        return of(text.lines().toList());
    }

    private static GivenRows of(List<String> lines) {
        List<List<String>> cells =
                lines.stream().map(line -> List.of(line.strip().split("[, ]+"))).toList();
        return new GivenRows(cells.get(0), cells.subList(1, cells.size()));
    }

    /** The tables of a file by their case, which its first column names. */
    public static Map<String, GivenRows> cases(String file) {
        Map<String, List<String>> cases = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(GivenRows.class.getResourceAsStream(file))) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(",", 2);
                cases.computeIfAbsent(
                                cells[0],
                                name -> new ArrayList<>(List.of(lines.get(0).split(",", 2)[1])))
                        .add(cells[1]);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Map<String, GivenRows> tables = new LinkedHashMap<>();
        cases.forEach((name, lines) -> tables.put(name, of(lines)));
        return tables;
    }

    public List<String> column(String name) {
        return cells.stream().map(row -> row.get(names.indexOf(name))).toList();
    }

    public double[] numbers(String name) {
        return column(name).stream().mapToDouble(Double::parseDouble).toArray();
    }

    public GivenRows shuffled(Random random) {
        List<List<String>> shuffled = new ArrayList<>(cells);
        Collections.shuffle(shuffled, random);
        return new GivenRows(names, shuffled);
    }

    public MatchingTable table(long seed) {
        RowKeys keys = new RowKeys(seed);
        column("id").forEach(keys::add);
        boolean[] treated = new boolean[cells.size()];
        for (int row = 0; row < treated.length; row++) {
            treated[row] = column("treated").get(row).equals("1");
        }
        return new MatchingTable(
                keys,
                treated,
                names.stream()
                        .filter(name -> !name.equals("id") && !name.equals("treated"))
                        .map(this::covariate)
                        .toList());
    }

    private Covariate covariate(String name) {
        List<String> values = column(name);
        if (values.stream().allMatch(value -> value.matches("-?[0-9].*"))) {
            return new Covariate.Numbers(name, numbers(name));
        }
        List<String> levels = List.copyOf(new TreeSet<>(values));
        return new Covariate.Categories(
                name, values.stream().mapToInt(levels::indexOf).toArray(), levels);
    }

    /** Matches the table. */
    public Matched match(Map<String, ?> options) {
        Specification specification = Specification.of(options);
        return new Matched(this, Matcher.match(table(specification.seed()), specification));
    }

    /** What became of the rows, by their ids. */
    public record Matched(GivenRows rows, Matching matching) {

        /** The ids of every set. */
        Collection<Collection<String>> sets() {
            Map<Object, Collection<String>> sets = new TreeMap<>();
            matching.members()
                    .forEach(member -> sets.computeIfAbsent(member.set(), set -> new TreeSet<>())
                            .add(id(member.row())));
            return List.copyOf(sets.values());
        }

        double[] weights() {
            double[] weights = new double[rows.cells.size()];
            Arrays.setAll(weights, matching::weight);
            return weights;
        }

        /** Why rows are in no set, by id. */
        Map<String, String> unmatched() {
            Map<String, String> unmatched = new TreeMap<>();
            matching.unmatched()
                    .forEach(row -> unmatched.put(id(row.row()), row.reason().id()));
            return unmatched;
        }

        private String id(int row) {
            return rows.column("id").get(row);
        }
    }
}
