package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents the children of a family, some unborn at the first order and some born long after it. */
final class ChildrenComposer {
    private static final List<Integer> NUMBERS = List.of(1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 5, 6);
    private static final int OLDEST_IN_DAYS = 6000;

    private ChildrenComposer() {}

    static List<Youth> compose(Family family, Draw draw, FamilyRows rows) {
        int number = draw.pick(NUMBERS);
        List<Youth> children = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            Optional<LocalDate> birthDate = draw.chance(0.015)
                    ? Optional.empty()
                    : Optional.of(family.anchor().minusDays(draw.between(20, OLDEST_IN_DAYS)));
            children.add(new Youth(family.id('K', i), birthDate, i == 1 || draw.chance(0.5)));
        }
        youngest(family, draw, number + 1).ifPresent(children::add);
        for (Youth child : children) {
            rows.add(Table.CHILDREN, child.id(), family.id(), child.birthDate(), sex(draw));
        }
        return children;
    }

    /** A child who was not yet born on the day of the first order, where the family has one. */
    private static Optional<Youth> youngest(Family family, Draw draw, int number) {
        boolean unborn = draw.chance(0.05);
        if (!unborn && !draw.chance(0.08)) {
            return Optional.empty();
        }
        // Courts place a child under supervision at most some months before its birth.
        int days = unborn ? draw.between(3, 100) : draw.between(130, 700);
        return Period.observed(family.anchor().plusDays(days))
                .map(birth -> new Youth(family.id('K', number), Optional.of(birth), unborn));
    }

    private static String sex(Draw draw) {
        if (draw.chance(0.02)) {
            return draw.chance(0.5) ? "x" : "";
        }
        return draw.chance(0.5) ? "f" : "m";
    }
}
