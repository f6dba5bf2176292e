package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents the conferences and family plans of a family. */
final class PlanComposer {
    private static final int LEGAL_TERM_IN_DAYS = 42;

    private final Family family;
    private final Draw draw;
    private final FamilyRows rows;

    PlanComposer(Family family, Draw draw, FamilyRows rows) {
        this.family = family;
        this.draw = draw;
        this.rows = rows;
    }

    /** Writes the plans and gives the day that counts as the plan's: its own, or six weeks after the order. */
    LocalDate compose(LocalDate indexDate) {
        LocalDate held = Period.atLatestExtraction(indexDate.plusDays(delay(150)));
        LocalDate before = indexDate.minusDays(draw.between(1, 500));
        LocalDate legal = indexDate.plusDays(LEGAL_TERM_IN_DAYS);
        return switch (family.storyline()) {
            case CONFERENCE -> conferences(held, before);
            case CONFERENCE_UNDATED -> {
                write("conference", proposal(indexDate), Optional.empty(), "established");
                yield legal;
            }
            case CONFERENCE_BEFORE_ORDER -> {
                write("conference", proposal(before), Optional.of(before), "established");
                yield legal;
            }
            case CONFERENCE_NOT_HELD -> {
                String status = draw.pick(List.of("proposed", "declined", "cancelled"));
                write("conference", proposal(indexDate.plusDays(40)), Optional.empty(), status);
                yield legal;
            }
            case FAMILY_PLAN -> {
                LocalDate agreed = Period.atLatestExtraction(indexDate.plusDays(delay(110)));
                write("family_plan", proposal(agreed), Optional.of(agreed), "established");
                yield agreed;
            }
            default -> {
                planThatDatesNothing(before);
                yield legal;
            }
        };
    }

    private LocalDate conferences(LocalDate held, LocalDate before) {
        if (draw.chance(0.06)) {
            write("conference", proposal(before), Optional.of(before), "established");
        } else if (draw.chance(0.08)) {
            write("conference", proposal(held), Optional.empty(), draw.pick(List.of("declined", "cancelled")));
        }
        write("conference", proposal(held), Optional.of(held), "established");
        if (draw.chance(0.3)) {
            Period.observed(held.plusDays(draw.between(1, 200)))
                    .ifPresent(day -> write("family_plan", Optional.empty(), Optional.of(day), "established"));
        }
        return held;
    }

    /** At times a family plan that was dropped, lacks its date, or is older than the order. */
    private void planThatDatesNothing(LocalDate before) {
        if (draw.chance(0.15)) {
            write("family_plan", proposal(before), Optional.empty(), draw.pick(List.of("proposed", "declined")));
        } else if (draw.chance(0.15)) {
            write("family_plan", proposal(before), Optional.empty(), "established");
        } else if (draw.chance(0.15)) {
            write("family_plan", proposal(before), Optional.of(before), "established");
        }
    }

    /** Days between order and plan: skewed, at times none. */
    private int delay(int mean) {
        return draw.chance(0.03) ? 0 : (int) (mean * (draw.between(5, 100) * draw.between(5, 100)) / 2700.0);
    }

    private Optional<LocalDate> proposal(LocalDate day) {
        return draw.chance(0.2)
                ? Optional.empty()
                : Optional.of(Period.atLatestExtraction(day.minusDays(draw.between(7, 60))));
    }

    private void write(String kind, Optional<LocalDate> proposedOn, Optional<LocalDate> establishedOn, String status) {
        rows.add(
                Table.PLANS,
                family.id('G', rows.next(Table.PLANS)),
                family.id(),
                kind,
                proposedOn,
                establishedOn,
                status);
    }
}
