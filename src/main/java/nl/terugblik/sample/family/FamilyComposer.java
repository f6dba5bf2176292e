package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents families, each from the seed of the delivery and its own number alone. */
public final class FamilyComposer {
    /** Every so many families one objects; it has no factor in common with the cycle of storylines. */
    private static final int OBJECTIONS_EVERY = 47;

    private static final int PURPOSE = 1;

    private final long seed;

    public FamilyComposer(long seed) {
        this.seed = seed;
    }

    /**
     * The rows of a family.
     *
     * @param number the family's number, from 1
     */
    public FamilyRows compose(int number) {
        Draw draw = Draw.of(seed, number, PURPOSE);
        Family family = Family.of(number, draw);
        FamilyRows rows = new FamilyRows();
        List<Youth> children = ChildrenComposer.compose(family, draw, rows);
        Supervision supervision = new SupervisionComposer(family, draw, rows).compose(children);
        LocalDate indexDate = supervision.indexDate();
        LocalDate planDate = new PlanComposer(family, draw, rows).compose(indexDate);
        facts(family, supervision, draw, rows);
        ReferralComposer.compose(family, indexDate, draw, rows);
        new PlacementComposer(family, draw, rows).compose(children, indexDate);
        new AssessmentComposer(family, children, draw, rows).compose(indexDate, planDate.plusMonths(12));
        new CareComposer(family, draw, rows).compose(indexDate, planDate);
        new JournalComposer(family, draw, rows).compose(indexDate);
        if (number % OBJECTIONS_EVERY == 0) {
            LocalDate objectedOn = draw.between(LocalDate.of(2014, 9, 1), Period.EXTRACTED_ON);
            rows.add(Table.OBJECTIONS, family.id(), objectedOn);
        }
        return rows;
    }

    private static void facts(Family family, Supervision supervision, Draw draw, FamilyRows rows) {
        boolean together = draw.chance(0.16);
        boolean twoHouseholds = !together && draw.chance(0.28);
        rows.add(
                Table.FAMILIES,
                family.id(),
                draw.chance(0.05) ? "" : family.otherEthnicity() ? "other" : "dutch",
                draw.chance(0.03) ? "" : together ? "yes" : "no",
                draw.chance(0.06) ? "" : twoHouseholds ? "2" : "1",
                draw.chance(0.35) ? "" : disability(draw),
                caseClosedOn(supervision, draw));
    }

    private static String disability(Draw draw) {
        return draw.chance(0.85) ? "none" : draw.pick(List.of("father", "mother", "mother", "both"));
    }

    private static Optional<LocalDate> caseClosedOn(Supervision supervision, Draw draw) {
        int voluntaryDays = draw.between(0, 240);
        return supervision
                .endedOn()
                .filter(end -> draw.chance(0.45))
                .flatMap(end -> Period.observed(end.plusDays(voluntaryDays)));
    }
}
