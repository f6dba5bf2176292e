package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.terugblik.outcomes.dataset.ChildCourse.Stay;

/** Reads the courses of the children of some families from {@code children.csv} and {@code events.csv}. */
final class ChildCourses {

    private static final Comparator<Stay> BY_START =
            Comparator.comparingDouble(Stay::start).thenComparing(Stay::setting);

    private final Path dataset;
    private final Map<String, Integer> rowOf;

    /** A child while events are read. */
    private static final class Open {
        private final int family;
        private final boolean index;
        private final double age;
        private final double start;
        private final double end;
        private String reason = "";
        private final List<Stay> stays = new ArrayList<>();

        Open(int family, boolean index, double age, double start, double end) {
            this.family = family;
            this.index = index;
            this.age = age;
            this.start = start;
            this.end = end;
        }
    }

    private final Map<String, Open> children = new LinkedHashMap<>();
    private final Map<Integer, Double> observedUntil = new HashMap<>();
    private final Set<Integer> placementsRefused = new HashSet<>();

    private ChildCourses(Path dataset, Map<String, Integer> rowOf) {
        this.dataset = dataset;
        this.rowOf = rowOf;
    }

    /** The children by family and pseudonym. */
    static List<ChildCourse> read(Path dataset, Families families) {
        ChildCourses courses = new ChildCourses(dataset, families.rowOf());
        courses.readChildren();
        courses.readEvents();
        return courses.all();
    }

    private void readChildren() {
        CsvRows rows = new CsvRows(dataset, "children.csv");
        int[] places = new int[6];
        rows.read(
                () -> {
                    List<String> names =
                            List.of("family", "child", "index_child", "age_t1", "order_start_day", "order_end_day");
                    for (int i = 0; i < places.length; i++) {
                        places[i] = rows.place(names.get(i));
                    }
                },
                row -> {
                    Integer family = rowOf.get(row.get(places[0]));
                    if (family != null) {
                        children.put(
                                row.get(places[1]),
                                new Open(
                                        family,
                                        row.get(places[2]).equals("1"),
                                        row.numberOrNaN(places[3]),
                                        row.numberOrNaN(places[4]),
                                        row.numberOrNaN(places[5])));
                    }
                });
    }

    private void readEvents() {
        CsvRows rows = new CsvRows(dataset, "events.csv");
        Map<String, Integer> places = new HashMap<>();
        rows.read(
                () -> List.of("family", "child", "event", "kind", "start_day", "end_day", "end_reason")
                        .forEach(name -> places.put(name, rows.place(name))),
                row -> {
                    Integer family = rowOf.get(row.get(place(places, "family")));
                    if (family != null) {
                        event(row, places, family);
                    }
                });
    }

    private static int place(Map<String, Integer> places, String name) {
        return Objects.requireNonNull(places.get(name));
    }

    private void event(CsvRows.Row row, Map<String, Integer> places, int family) {
        Open child = children.get(row.get(place(places, "child")));
        String kind = row.get(place(places, "kind"));
        double start = row.numberOrNaN(place(places, "start_day"));
        double end = row.numberOrNaN(place(places, "end_day"));
        String reason = row.get(place(places, "end_reason"));
        switch (row.get(place(places, "event"))) {
            case "placement" -> {
                if (child != null) {
                    child.stays.add(new Stay(kind, start, end, reason));
                }
            }
            case "order" -> {
                if (child != null && end == child.end && !reason.isEmpty()) {
                    child.reason = reason;
                }
            }
            case "observed_until" -> observedUntil.put(family, start);
            case "rows_refused" -> {
                if (kind.equals("placements")) {
                    placementsRefused.add(family);
                }
            }
            default -> {}
        }
    }

    private List<ChildCourse> all() {
        List<ChildCourse> all = new ArrayList<>();
        children.forEach((pseudonym, child) -> {
            child.stays.sort(BY_START);
            all.add(new ChildCourse(
                    child.family,
                    child.index,
                    child.age,
                    child.start,
                    child.end,
                    child.reason,
                    List.copyOf(child.stays),
                    !placementsRefused.contains(child.family),
                    observedUntil.getOrDefault(child.family, Double.NaN)));
        });
        all.sort(Comparator.comparingInt(ChildCourse::family));
        return all;
    }
}
