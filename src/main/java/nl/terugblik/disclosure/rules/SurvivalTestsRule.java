package nl.terugblik.disclosure.rules;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.CountSystem.Sum;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Curve;
import nl.terugblik.disclosure.counts.Households;
import nl.terugblik.disclosure.counts.Telling;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.rounding.Rounding;
import org.apache.commons.csv.CSVRecord;

/** The tests of time until an event, with how many were followed and how that ended. */
final class SurvivalTestsRule implements TableRule {

    private static final String[] FIGURES = {
        "median_experimental",
        "median_control",
        "logrank",
        "logrank_p",
        "hazard_ratio",
        "ci_low",
        "ci_high",
        "p",
        "proportional_p",
        "gray_p",
        "logrank_robust",
        "logrank_robust_p",
        "proportional_robust_p",
        "gray_robust_p"
    };

    private final Cohort cohort;
    private final Households households;
    private final List<Curve> curves = new ArrayList<>();

    SurvivalTestsRule(Cohort cohort, Households households) {
        this.cohort = cohort;
        this.households = households;
    }

    @Override
    public void row(CSVRecord row, Telling telling) {
        telling.free("outcome", "analysis");
        telling.onRow("note");
        telling.onRow(Rounding.DERIVED, FIGURES);
        for (String group : Cohort.GROUPS) {
            Curve curve = Curve.tested(row, group);
            Counted followed =
                    cohort.all().and(Trait.group(curve.group())).and(Trait.reason(row.get("outcome"), "followed"));
            telling.given("families_" + group, Cell.families(followed, number(row, "families_" + group)));
            telling.given("n_" + group, children(curve.atRisk(0), row, "n_" + group));
            telling.given("events_" + group, children(curve.counted("ended"), row, "events_" + group));
            telling.aside("other_" + group, children(curve.missed("ended otherwise"), row, "other_" + group));
            telling.aside("short_" + group, children(curve.missed("followed short"), row, "short_" + group));
            curves.add(curve);
        }
    }

    private Cell children(Counted of, CSVRecord row, String column) {
        return households.children(of, number(row, column));
    }

    private static long number(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? 0 : Long.parseLong(row.get(column));
    }

    @Override
    public void close(CountSystem system) {
        for (Curve curve : curves) {
            Counted ended = curve.counted("ended");
            Counted other = curve.missed("ended otherwise");
            Counted rest = curve.missed("not ended");
            long left = system.count(curve.atRisk(0)) - system.count(ended) - system.count(other);
            system.addGiven(households.children(rest, left));
            system.add(new Sum(curve.atRisk(0), List.of(ended, other, rest)));
        }
    }
}
