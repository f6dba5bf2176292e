package nl.terugblik.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.terugblik.sample.table.Table;

/** Writes the professional care of a family, before and after its plan. */
final class CareComposer {

    private static final List<String> TARGETS = List.of("child", "parent", "family");
    private static final int TYPES = 16;

    private CareComposer() {}

    static void compose(Member member) {
        before(member, member.tables().careBefore().of(member.number()));
        after(member, member.tables().careAfter().of(member.number()));
        if (member.number() % 7 == 0) {
            episode(member, 0, "family", Optional.empty(), "no");
        }
    }

    /** Half of the kinds of care began before supervision did, the others between T1 and T2. */
    private static void before(Member member, List<String> cells) {
        Course course = member.course();
        int gap = course.daysToPlan().orElse(42);
        for (int i = 0; i < Integer.parseInt(cells.get(0)); i++) {
            LocalDate start = i % 2 == 0
                    ? course.t1().minusDays(25L * (i + 1))
                    : course.t1().plusDays(3L * i % gap);
            episode(member, i, target(cells.get(1), i), Optional.of(start), "yes");
        }
    }

    private static void after(Member member, List<String> cells) {
        for (int i = 0; i < Integer.parseInt(cells.get(0)); i++) {
            LocalDate start = member.course().t2().plusDays(40L * i);
            episode(member, i + 5, target(cells.get(1), i), Optional.of(start), "yes");
        }
    }

    private static String target(String cell, int which) {
        return cell.equals("combination") ? TARGETS.get(which % TARGETS.size()) : cell;
    }

    private static void episode(Member member, int which, String target, Optional<LocalDate> start, String deployed) {
        int type = (member.number() + which) % TYPES + 1;
        member.rows()
                .add(
                        Table.CARE_EPISODES,
                        member.key(Table.CARE_EPISODES, "Z"),
                        member.id(),
                        String.format(Locale.ROOT, "care-%02d", type),
                        target,
                        start,
                        start.map(day -> day.plusDays(30)),
                        deployed);
    }
}
