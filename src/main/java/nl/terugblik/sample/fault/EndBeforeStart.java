package nl.terugblik.sample.fault;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** An end on a day before its start. */
final class EndBeforeStart implements Fault {
    private record Interval(Table table, String start, String end) {}

    private static final List<Interval> INTERVALS = List.of(
            new Interval(Table.SUPERVISION_ORDERS, "pronounced_on", "lifted_on"),
            new Interval(Table.PLACEMENTS, "started_on", "ended_on"),
            new Interval(Table.CARE_EPISODES, "started_on", "ended_on"));

    @Override
    public String rule() {
        return "end_before_start";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        Interval interval = draw.pick(INTERVALS);
        List<Row> candidates = rows.of(interval.table()).stream()
                .filter(row -> !row.get(interval.start()).isEmpty())
                .toList();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        LocalDate before = LocalDate.parse(row.get(interval.start())).minusDays(draw.between(1, 30));
        rows.replace(row, row.with(interval.end(), before.toString()).breaking(rule()));
        return true;
    }
}
