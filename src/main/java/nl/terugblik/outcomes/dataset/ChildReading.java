package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import nl.terugblik.outcomes.dataset.ChildCourses.Basics;
import nl.terugblik.outcomes.dataset.ChildCourses.Stays;
import nl.terugblik.outcomes.dataset.ChildCourses.Words;
import nl.terugblik.statistics.Numbers;

/**
 * Reads the children of some families from {@code children.csv} and what befell them from {@code events.csv}. A child of two families
 * is one child, of the family that comes last.
 */
final class ChildReading {

    private static final List<String> OF_CHILDREN =
            List.of("family", "child", "index_child", "age_t1", "order_start_day", "order_end_day");
    private static final List<String> OF_EVENTS =
            List.of("family", "child", "event", "kind", "start_day", "end_day", "end_reason");

    private final Path dataset;
    private final Families families;
    private final NameTable names = new NameTable();
    private final Words words = new Words();

    private int[] family = new int[64];
    private final BitSet index = new BitSet();
    private final Numbers.Growing age = new Numbers.Growing();
    private final Numbers.Growing start = new Numbers.Growing();
    private final Numbers.Growing end = new Numbers.Growing();
    private Numbers ends = Numbers.of();
    private Numbers.Growing reasons = new Numbers.Growing();
    private final Numbers.Growing observedUntil;
    private final BitSet placementsRefused = new BitSet();

    private int[] stayChild = new int[64];
    private int stays;
    private final Numbers.Growing staySetting = new Numbers.Growing();
    private final Numbers.Growing stayStart = new Numbers.Growing();
    private final Numbers.Growing stayEnd = new Numbers.Growing();
    private final Numbers.Growing stayEndedBy = new Numbers.Growing();

    ChildReading(Path dataset, Families families) {
        this.dataset = dataset;
        this.families = families;
        this.observedUntil = Numbers.Growing.missing(families.size());
    }

    void readChildren() {
        Names.Finder finder = families.names().finder();
        read("children.csv", OF_CHILDREN, (row, places) -> {
            int of = finder.find(row, places[0]);
            if (of >= 0) {
                int known = names.size();
                int child = names.add(row, places[1]);
                if (child == known) {
                    age.add(Double.NaN);
                    start.add(Double.NaN);
                    end.add(Double.NaN);
                    family = child == family.length ? Arrays.copyOf(family, child + (child >> 1)) : family;
                }
                family[child] = of;
                index.set(child, row.get(places[2]).equals("1"));
                age.set(child, row.numberOrNaN(places[3]));
                start.set(child, row.numberOrNaN(places[4]));
                end.set(child, row.numberOrNaN(places[5]));
            }
        });
        ends = end.numbers();
        reasons = Numbers.Growing.zeros(names.size());
    }

    private void read(String file, List<String> columns, Rows taken) {
        CsvRows rows = new CsvRows(dataset, file);
        int[] places = new int[columns.size()];
        rows.read(
                () -> Arrays.setAll(places, column -> rows.place(columns.get(column))), row -> taken.take(row, places));
    }

    /** Takes rows with the places of their columns. */
    private interface Rows {
        void take(CsvRows.Row row, int[] places);
    }

    void readEvents() {
        Names.Finder finder = families.names().finder();
        read("events.csv", OF_EVENTS, (row, places) -> {
            int of = finder.find(row, places[0]);
            if (of >= 0) {
                event(row, places, of);
            }
        });
    }

    private void event(CsvRows.Row row, int[] places, int of) {
        String kind = row.get(places[3]);
        double from = row.numberOrNaN(places[4]);
        double until = row.numberOrNaN(places[5]);
        String reason = row.get(places[6]);
        switch (row.get(places[2])) {
            case "placement" -> {
                int child = names.find(row, places[1]);
                if (child >= 0) {
                    stay(child, kind, from, until, reason);
                }
            }
            case "order" -> {
                int child = names.find(row, places[1]);
                if (child >= 0 && until == ends.get(child) && !reason.isEmpty()) {
                    reasons.set(child, words.place(reason));
                }
            }
            case "observed_until" -> observedUntil.set(of, from);
            case "rows_refused" -> {
                if (kind.equals("placements")) {
                    placementsRefused.set(of);
                }
            }
            default -> {}
        }
    }

    private void stay(int child, String setting, double from, double until, String endedBy) {
        if (stays == stayChild.length) {
            stayChild = Arrays.copyOf(stayChild, stays + (stays >> 1));
        }
        stayChild[stays++] = child;
        staySetting.add(words.place(setting));
        stayStart.add(from);
        stayEnd.add(until);
        stayEndedBy.add(words.place(endedBy));
    }

    Basics basics() {
        return new Basics(
                Arrays.copyOf(family, names.size()),
                index,
                age.numbers(),
                start.numbers(),
                ends,
                reasons.numbers(),
                observedUntil.numbers(),
                placementsRefused,
                words);
    }

    Stays stays() {
        return new Stays(
                Arrays.copyOf(stayChild, stays),
                staySetting.numbers(),
                stayStart.numbers(),
                stayEnd.numbers(),
                stayEndedBy.numbers());
    }
}
