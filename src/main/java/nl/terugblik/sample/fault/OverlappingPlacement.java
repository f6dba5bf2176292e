package nl.terugblik.sample.fault;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** A second placement of a child that starts during the first. */
final class OverlappingPlacement implements Fault {
    private static final int DAYS_LATER = 3;

    @Override
    public String rule() {
        return "overlapping_placement";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        List<Row> candidates = rows.of(Table.PLACEMENTS).stream()
                .filter(row -> covers(row, secondStart(row)))
                .toList();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        rows.add(row.with("placement_id", row.get("placement_id") + "b")
                .with("started_on", secondStart(row).toString())
                .breaking(rule()));
        return true;
    }

    private static LocalDate secondStart(Row row) {
        return LocalDate.parse(row.get("started_on")).plusDays(DAYS_LATER);
    }

    private static boolean covers(Row row, LocalDate day) {
        String end = row.get("ended_on");
        return !day.isAfter(Period.EXTRACTED_ON)
                && (end.isEmpty() || LocalDate.parse(end).isAfter(day));
    }
}
