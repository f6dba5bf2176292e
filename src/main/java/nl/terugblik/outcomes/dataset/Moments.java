package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.Codebook;
import nl.terugblik.outcomes.plan.CourseScale;
import nl.terugblik.statistics.Numbers;

/**
 * What is followed of the families from one moment to the next: a value for each family at each moment, in the order of
 * {@link Families}.
 */
public final class Moments {

    /** The moments, in order. */
    public static final List<String> NAMES = List.of("t1", "t2", "t3");

    private final Map<String, List<Numbers>> values = new LinkedHashMap<>();
    private final Map<String, CourseScale> scales = new HashMap<>();
    private final Map<String, List<Map<String, int[]>>> reasons = new HashMap<>();
    private List<Numbers> days;

    private Moments(List<String> measures, int families) {
        days = ended(missing(families));
        measures.forEach(measure -> values.put(measure, days));
    }

    private static List<Numbers.Growing> missing(int families) {
        return NAMES.stream().map(moment -> Numbers.Growing.missing(families)).toList();
    }

    private static List<Numbers> ended(List<Numbers.Growing> moments) {
        return moments.stream().map(Numbers.Growing::numbers).toList();
    }

    /** Reads {@code long.csv} and {@code missing-long.csv}; families that are not among these are passed over. */
    static Moments read(Path dataset, Families families, Codebook codebook, List<String> measures) {
        Moments moments = new Moments(measures, families.size());
        measures.forEach(measure -> moments.scales.put(measure, codebook.scale(measure)));
        if (!measures.isEmpty()) {
            moments.readValues(dataset, families);
            moments.readReasons(dataset, families);
        }
        return moments;
    }

    private void readValues(Path dataset, Families families) {
        List<String> measures = List.copyOf(values.keySet());
        List<List<Numbers.Growing>> read =
                measures.stream().map(measure -> missing(families.size())).toList();
        List<Numbers.Growing> readDays = missing(families.size());
        Names.Finder finder = families.names().finder();
        CsvRows rows = new CsvRows(dataset, "long.csv");
        int[] places = new int[3 + measures.size()];
        rows.read(
                () -> {
                    places[0] = rows.place("family");
                    places[1] = rows.place("moment");
                    places[2] = rows.place("days_since_t1");
                    for (int i = 0; i < measures.size(); i++) {
                        places[3 + i] = rows.place(measures.get(i));
                    }
                },
                row -> {
                    int family = finder.find(row, places[0]);
                    int moment = NAMES.indexOf(row.get(places[1]));
                    if (family >= 0 && moment >= 0) {
                        put(row, places[2], readDays.get(moment), family);
                        for (int i = 0; i < read.size(); i++) {
                            put(row, places[3 + i], read.get(i).get(moment), family);
                        }
                    }
                });
        days = ended(readDays);
        for (int i = 0; i < read.size(); i++) {
            values.put(measures.get(i), ended(read.get(i)));
        }
    }

    private static void put(CsvRows.Row row, int place, Numbers.Growing column, int family) {
        if (!row.isEmpty(place)) {
            column.set(family, row.number(place));
        }
    }

    private void readReasons(Path dataset, Families families) {
        Names.Finder finder = families.names().finder();
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
                    int family = finder.find(row, places[0]);
                    int moment = NAMES.indexOf(row.get(places[1]));
                    if (family >= 0 && moment >= 0 && values.containsKey(row.get(places[2]))) {
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

    private List<Numbers> at(String measure) {
        return Objects.requireNonNull(values.get(measure), "the plan names this measure");
    }

    /** A measure at a moment, a value for each family, NaN where missing. */
    public double[] values(AnalysisPlan.Course course, int moment) {
        double[] all = at(course.measure()).get(moment).toArray();
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
        return days.get(moment).get(family);
    }
}
