package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents professional care before and after the plan; graver cases and families with a conference get more of it. */
final class CareComposer {
    private static final List<String> TYPES = List.of(
            "coach",
            "training",
            "play_therapy",
            "therapy",
            "mst",
            "day_care",
            "debts",
            "addiction",
            "crisis",
            "tests",
            "school",
            "respite");
    private static final List<String> TARGETS =
            List.of("child", "child", "child", "parent", "family", "family", "family", "family");

    private final Family family;
    private final Draw draw;
    private final FamilyRows rows;

    CareComposer(Family family, Draw draw, FamilyRows rows) {
        this.family = family;
        this.draw = draw;
        this.rows = rows;
    }

    void compose(LocalDate indexDate, LocalDate planDate) {
        if (draw.chance(0.05)) {
            return;
        }
        List<String> targets = draw.chance(0.3) ? List.of(draw.pick(TARGETS)) : TARGETS;
        for (int i = draw.count(mean(2.3, 0.7)); i > 0; i--) {
            deployed(indexDate.minusDays(draw.between(-40, 800)), targets);
        }
        for (int i = draw.count(mean(1.4, 0.45)); i > 0; i--) {
            deployed(planDate.plusDays(draw.between(0, 450)), targets);
        }
        if (draw.chance(0.2)) {
            write(Optional.empty(), Optional.empty(), targets, "no");
        }
    }

    private double mean(double base, double perSeverity) {
        double effect = family.has(Storyline.CONFERENCE) ? 0.25 * base : 0;
        return Math.max(0.2, Math.min(8, base + perSeverity * family.severity() + effect));
    }

    private void deployed(LocalDate start, List<String> targets) {
        if (!start.isAfter(Period.EXTRACTED_ON)) {
            LocalDate wishedEnd = start.plusDays(draw.between(10, 420));
            write(
                    Optional.of(start),
                    draw.chance(0.15) ? Optional.empty() : Period.observed(wishedEnd),
                    targets,
                    "yes");
        }
    }

    private void write(Optional<LocalDate> start, Optional<LocalDate> end, List<String> targets, String deployed) {
        rows.add(
                Table.CARE_EPISODES,
                family.id('C', rows.next(Table.CARE_EPISODES)),
                family.id(),
                draw.pick(TYPES),
                draw.pick(targets),
                start,
                end,
                deployed);
    }
}
