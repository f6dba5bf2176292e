package nl.terugblik.published;

import java.time.LocalDate;
import java.util.Optional;
import nl.terugblik.sample.table.Table;

/** Writes the supervision orders and the placements of a family. */
final class SupervisionComposer {

    private static final int YEAR = 365;
    private static final int DAYS_TO_SECOND_ORDER = 21;
    private static final int DAYS_OF_FIRST_ORDER = 240;
    private static final int DAYS_TO_RETURN = 150;

    private SupervisionComposer() {}

    static void compose(Member member) {
        for (int which = 1; which <= member.household().supervised(); which++) {
            switch (member.course().supervision()) {
                case ENDED -> ended(member, which, member.course().orderDays().orElseThrow());
                case EXTENDED -> extended(member, which);
                case OPEN -> open(member, which);
            }
        }
        placements(member);
    }

    private static void ended(Member member, int which, int days) {
        LocalDate start = member.course().t1();
        boolean lifted = days < YEAR;
        order(member, which, start, lifted ? Optional.of(start.plusDays(days)) : Optional.empty(), Optional.empty());
    }

    /** A year at a time, until a term reaches beyond T3. */
    private static void extended(Member member, int which) {
        LocalDate start = member.course().t1();
        Optional<String> last = Optional.empty();
        while (!start.isAfter(member.course().t3())) {
            last = Optional.of(order(member, which, start, Optional.empty(), last));
            start = start.plusMonths(12);
        }
    }

    /** The second child came under supervision three weeks later, so that its first year is not over. */
    private static void open(Member member, int which) {
        if (which == 1) {
            ended(member, which, DAYS_OF_FIRST_ORDER);
        } else {
            LocalDate start = member.course().t1().plusDays(DAYS_TO_SECOND_ORDER);
            order(member, which, start, Optional.empty(), Optional.empty());
        }
    }

    private static String order(
            Member member, int which, LocalDate start, Optional<LocalDate> lifted, Optional<String> extended) {
        String key = member.key(Table.SUPERVISION_ORDERS, "O");
        LocalDate expires = start.plusMonths(12);
        String kind = extended.isPresent() ? "extension" : "order";
        Optional<String> reason = lifted.map(day -> "lifted");
        member.rows()
                .add(
                        Table.SUPERVISION_ORDERS,
                        key,
                        member.child(which),
                        kind,
                        start,
                        expires,
                        lifted,
                        extended,
                        reason);
        return key;
    }

    private static void placements(Member member) {
        int which = 0;
        for (Household.Stay stay : member.household().placedAtT2()) {
            which = place(member, which, stay, false);
        }
        for (Household.Stay stay : member.household().newlyPlaced()) {
            which = place(member, which, stay, true);
        }
    }

    private static int place(Member member, int before, Household.Stay stay, boolean afterPlan) {
        for (int i = 1; i <= stay.children(); i++) {
            boolean home = i <= member.household().returnedFrom(stay.setting());
            Optional<LocalDate> end =
                    home ? Optional.of(member.course().t2().plusDays(DAYS_TO_RETURN + 10L * i)) : Optional.empty();
            member.rows()
                    .add(
                            Table.PLACEMENTS,
                            member.key(Table.PLACEMENTS, "U"),
                            member.child(before + i),
                            stay.setting(),
                            Household.start(member.course(), afterPlan),
                            end,
                            end.map(day -> "reunification"));
        }
        return before + stay.children();
    }
}
