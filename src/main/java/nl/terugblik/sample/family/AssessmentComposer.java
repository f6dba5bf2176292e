package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents safety assessments: near the moments of the study and far from them, on the family or on each child. */
final class AssessmentComposer {
    private final Family family;
    private final List<Youth> children;
    private final Draw draw;
    private final FamilyRows rows;

    AssessmentComposer(Family family, List<Youth> children, Draw draw, FamilyRows rows) {
        this.family = family;
        this.children = children;
        this.draw = draw;
        this.rows = rows;
    }

    void compose(LocalDate indexDate, LocalDate oneYearAfterPlan) {
        Signs atStart = new Signs(family.neglect(), family.violence(), family.severity());
        if (draw.chance(0.68)) {
            assess(indexDate.plusDays(draw.between(-25, 60)), atStart);
        }
        if (draw.chance(0.04)) {
            int days = draw.between(5, 40);
            assess(indexDate.minusDays(days), atStart);
            assess(indexDate.plusDays(days), atStart);
        }
        if (draw.chance(0.12)) {
            assess(indexDate.minusDays(draw.between(93, 500)), atStart);
        }
        if (draw.chance(0.3)) {
            assess(indexDate.plusDays(draw.between(93, 250)), atStart);
        }
        if (draw.chance(0.7)) {
            assess(oneYearAfterPlan.plusDays(draw.between(-60, 60)), later());
        }
    }

    /** A year on, problems persist more often than they arise. */
    private Signs later() {
        return new Signs(
                draw.chance(family.neglect() ? 0.46 : 0.18),
                draw.chance(family.violence() ? 0.34 : 0.1),
                family.severity() + 0.3 * draw.normal());
    }

    private void assess(LocalDate day, Signs signs) {
        if (day.isAfter(Period.EXTRACTED_ON)) {
            return;
        }
        boolean perChild = draw.chance(0.4);
        if (!perChild || draw.chance(0.15)) {
            write("", day, signs);
        }
        if (perChild) {
            children.stream()
                    .filter(child -> child.supervised() && child.isBornBy(day))
                    .forEach(child -> write(child.id(), day, signs));
        }
    }

    private void write(String child, LocalDate day, Signs signs) {
        List<String> items = draw.chance(0.08) ? Signs.NOTHING : signs.items(draw);
        // An assessment without any answer is no assessment: the form then carries the risk class.
        boolean classified = items.equals(Signs.NOTHING) || draw.chance(0.68);
        rows.add(
                Table.LIRIK,
                family.id('L', rows.next(Table.LIRIK)),
                family.id(),
                child,
                day,
                items.get(0),
                items.get(1),
                items.get(2),
                items.get(3),
                items.get(4),
                items.get(5),
                classified ? signs.risk(draw) : "");
    }
}
