package nl.terugblik.disclosure.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.CountSystem.Part;
import nl.terugblik.disclosure.counts.CountSystem.Sum;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Curve;
import nl.terugblik.disclosure.counts.Households;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.rounding.Rounding;
import nl.terugblik.files.CsvReader;
import org.apache.commons.csv.CSVRecord;

/**
 * The chance of no event yet at fixed days, with the children at risk. Who knows both can work out how many events there
 * were, so the chance rests on their number, which is counted in the curves that stay inside.
 */
final class SurvivalRule implements TableRule {

    private final Cohort cohort;
    private final Households households;
    private final Map<Curve, TreeMap<Integer, Long>> events = new LinkedHashMap<>();
    private final Map<Curve, List<Integer>> days = new LinkedHashMap<>();

    SurvivalRule(Path curves, Cohort cohort, Households households) {
        this.cohort = cohort;
        this.households = households;
        CsvReader.read(
                curves,
                row -> events.computeIfAbsent(Curve.of(row, cohort), none -> new TreeMap<>())
                        .merge(day(row), Long.parseLong(row.get("events")), Long::sum));
    }

    @Override
    public void row(CSVRecord row, Telling telling) {
        Curve curve = Curve.of(row, cohort);
        int day = day(row);
        telling.free("outcome", "analysis", "curve", "group", "day");
        telling.given("at_risk", cell(curve.atRisk(day), Long.parseLong(row.get("at_risk"))));
        telling.aside("events", cell(curve.endedOn(day), Long.parseLong(row.get("events"))));
        telling.onRow(Rounding.DERIVED, "chance", "ci_low", "ci_high");
        if (day > 0) {
            telling.restOnGiven(cell(curve.endedBy(day), endedBy(curve, day)));
        }
        days.computeIfAbsent(curve, none -> new ArrayList<>()).add(day);
    }

    @Override
    public void close(CountSystem system) {
        days.forEach((curve, each) -> {
            for (int i = 1; i < each.size(); i++) {
                between(curve, each.get(i - 1), each.get(i), system);
            }
        });
    }

    private void between(Curve curve, int from, int to, CountSystem system) {
        Counted left = curve.leftBetween(from, to);
        Counted ended = curve.endedBetween(from, to);
        system.addGiven(cell(curve.endedBy(from), endedBy(curve, from)));
        system.addGiven(cell(left, system.count(curve.atRisk(from)) - system.count(curve.atRisk(to))));
        system.addGiven(cell(ended, endedBy(curve, to) - endedBy(curve, from)));
        system.add(new Sum(curve.atRisk(from), List.of(curve.atRisk(to), left)));
        system.add(new Sum(curve.endedBy(to), List.of(curve.endedBy(from), ended)));
        system.add(new Part(curve.endedOn(to), ended));
    }

    private long endedBy(Curve curve, int day) {
        return events.getOrDefault(curve, new TreeMap<>()).headMap(day, true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private Cell cell(Counted of, long count) {
        return households.children(of, count);
    }

    private static int day(CSVRecord row) {
        return Integer.parseInt(row.get("day"));
    }
}
