package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Codebook;
import nl.terugblik.outcomes.plan.CourseScale;

/**
 * What is followed of the families from one moment to the next: a value for each family at each moment, in the order of
 * {@link Families}.
 */
public final class Moments {

    /** The moments, in order. */
    public static final List<String> NAMES = List.of("t1", "t2", "t3");

    private final Map<String, double[][]> values = new LinkedHashMap<>();
    private final Map<String, CourseScale> scales = new HashMap<>();
    private final Map<String, List<Map<String, int[]>>> reasons = new HashMap<>();
    private final double[][] days;

    private Moments(List<String> measures, int families) {
        measures.forEach(measure -> values.put(measure, blank(families)));
        days = blank(families);
    }

    private static double[][] blank(int families) {
        double[][] blank = new double[NAMES.size()][families];
        for (double[] moment : blank) {
            Arrays.fill(moment, Double.NaN);
        }
        return blank;
    }

    /** Reads {@code long.csv} and {@code missing-long.csv}; families that are not among these are passed over. */
    static Moments read(Path dataset, Families families, Codebook codebook, List<String> measures) {
        Moments moments = new Moments(measures, families.size());
        measures.forEach(measure -> moments.scales.put(measure, codebook.scale(measure)));
        if (measures.isEmpty()) {
            return moments;
        }
        Map<String, Integer> rowOf = families.rowOf();
        CsvRows rows = new CsvRows(dataset, "long.csv");
        Map<String, Integer> places = new LinkedHashMap<>();
        rows.read(
                () -> {
                    List.of("family", "moment", "days_since_t1").forEach(name -> places.put(name, rows.place(name)));
                    measures.forEach(measure -> places.put(measure, rows.place(measure)));
                },
                row -> {
                    Integer family = rowOf.get(row.get(place(places, "family")));
                    int moment = NAMES.indexOf(row.get(place(places, "moment")));
                    if (family != null && moment >= 0) {
                        put(row, place(places, "days_since_t1"), moments.days[moment], family);
                        measures.forEach(
                                measure -> put(row, place(places, measure), moments.at(measure)[moment], family));
                    }
                });
        moments.readReasons(dataset, rowOf, families, Set.copyOf(measures));
        return moments;
    }

    private static void put(CsvRows.Row row, int place, double[] column, int family) {
        if (!row.isEmpty(place)) {
            column[family] = row.number(place);
        }
    }

    private void readReasons(Path dataset, Map<String, Integer> rowOf, Families families, Set<String> measures) {
        CsvRows rows = new CsvRows(dataset, "missing-long.csv");
        int[] places = new int[4];
        rows.read(
                () -> {
                    places[0] = rows.place("family");
                    places[1] = rows.place("moment");
                    places[2] = rows.place("variable");
                    places[3] = rows.place("reason");
                },
                row -> {
                    Integer family = rowOf.get(row.get(places[0]));
                    int moment = NAMES.indexOf(row.get(places[1]));
                    if (family != null && moment >= 0 && measures.contains(row.get(places[2]))) {
                        count(row, places, moment, families.side(family));
                    }
                });
    }

    private void count(CsvRows.Row row, int[] places, int moment, Side group) {
        reasons.computeIfAbsent(row.get(places[2]), measure -> {
                    List<Map<String, int[]>> all = new ArrayList<>();
                    NAMES.forEach(name -> all.add(new TreeMap<>()));
                    return all;
                })
                .get(moment)
                .computeIfAbsent(row.get(places[3]), reason -> new int[Side.values().length])[group.ordinal()]++;
    }

    private static int place(Map<String, Integer> places, String name) {
        return Objects.requireNonNull(places.get(name));
    }

    private double[][] at(String measure) {
        return Objects.requireNonNull(values.get(measure), "the plan names this measure");
    }

    /** A measure at a moment, a value for each family, NaN where missing. */
    public double[] values(AnalysisPlan.Course course, int moment) {
        double[] all = at(course.measure())[moment].clone();
        if (course.any()) {
            for (int i = 0; i < all.length; i++) {
                all[i] = Double.isNaN(all[i]) ? Double.NaN : all[i] > 0 ? 1 : 0;
            }
        }
        return all;
    }

    /** What the values of a course are; those of a count that is asked for as any or none are yes or no. */
    public CourseScale scale(AnalysisPlan.Course course) {
        return course.any()
                ? CourseScale.SHARE
                : Objects.requireNonNull(scales.get(course.measure()), "the plan names this measure");
    }

    /** How many families of a group miss a measure at a moment for a reason. */
    public int missing(AnalysisPlan.Course course, int moment, Side group, String reason) {
        List<Map<String, int[]>> all = reasons.getOrDefault(course.measure(), List.of());
        return all.isEmpty() ? 0 : all.get(moment).getOrDefault(reason, new int[Side.values().length])[group.ordinal()];
    }

    /** The day of a moment for a family, from T1. */
    public double day(int moment, int family) {
        return days[moment][family];
    }
}
