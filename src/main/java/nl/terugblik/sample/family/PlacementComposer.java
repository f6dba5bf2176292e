package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents placements out of home: transfers, returns, and placements after a return. A child is never in two. */
final class PlacementComposer {
    private static final List<String> SETTINGS =
            List.of("network", "network", "network", "agency_foster", "agency_foster", "residential", "residential");
    private static final int MOST_PER_CHILD = 4;

    private final Family family;
    private final Draw draw;
    private final FamilyRows rows;

    PlacementComposer(Family family, Draw draw, FamilyRows rows) {
        this.family = family;
        this.draw = draw;
        this.rows = rows;
    }

    void compose(List<Youth> children, LocalDate indexDate) {
        double effect = family.has(Storyline.CONFERENCE) ? 0.1 : 0;
        if (draw.chance(Family.likelihood(0.4 + 0.12 * family.severity() + effect))) {
            children.stream().filter(child -> draw.chance(0.6)).forEach(child -> place(child, indexDate));
        }
    }

    private void place(Youth child, LocalDate indexDate) {
        int days = draw.chance(0.65) ? draw.between(-200, 90) : draw.between(90, 480);
        LocalDate wished = indexDate.plusDays(days);
        Optional<LocalDate> start = Optional.of(
                child.birthDate().filter(birth -> birth.isAfter(wished)).orElse(wished));
        for (int i = 0; i < MOST_PER_CHILD && start.isPresent(); i++) {
            start = start.filter(day -> !day.isAfter(Period.EXTRACTED_ON) && day.isBefore(child.adulthood()))
                    .flatMap(day -> oneStay(child, day));
        }
    }

    /** Writes one placement and gives the start of the next, where there is a next. */
    private Optional<LocalDate> oneStay(Youth child, LocalDate start) {
        LocalDate wishedEnd = start.plusDays(draw.between(20, 600));
        boolean comesOfAge = wishedEnd.isAfter(child.adulthood());
        LocalDate end = comesOfAge ? child.adulthood() : wishedEnd;
        String endedBy =
                comesOfAge ? "adulthood" : draw.pick(List.of("reunification", "transfer", "transfer", "other"));
        boolean open = end.isAfter(Period.EXTRACTED_ON) || draw.chance(0.15);
        rows.add(
                Table.PLACEMENTS,
                family.id('P', rows.next(Table.PLACEMENTS)),
                child.id(),
                draw.pick(SETTINGS),
                start,
                open ? "" : end,
                open || draw.chance(0.04) ? "" : endedBy);
        return open || comesOfAge ? Optional.empty() : next(end, endedBy);
    }

    private Optional<LocalDate> next(LocalDate end, String endedBy) {
        return switch (endedBy) {
            case "transfer" -> Optional.of(end.plusDays(draw.between(0, 1)));
            case "reunification" -> draw.chance(0.3) ? Optional.of(end.plusDays(afterReturn())) : Optional.empty();
            default -> Optional.empty();
        };
    }

    /** Days at home: at times so few that the return was none. */
    private int afterReturn() {
        return draw.chance(0.2) ? draw.between(0, 1) : draw.between(2, 160);
    }
}
