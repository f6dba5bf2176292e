package nl.terugblik.published;

import static nl.terugblik.published.Member.recorded;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.Table;

/** Writes the safety assessments of a family: one soon after T1 and one shortly before T3. */
final class SafetyComposer {

    private static final String NOTHING = "------";

    private SafetyComposer() {}

    static void compose(Member member) {
        GroupTables tables = member.tables();
        Course course = member.course();
        assessment(member, course.t1().plusDays(10), tables.safetyAtT1(), tables.riskAtT1());
        assessment(member, course.t3().minusDays(7), tables.safetyAtT3(), tables.riskAtT3());
    }

    private static void assessment(Member member, LocalDate day, Dealt safety, Dealt risk) {
        String answers = String.join("", safety.of(member.number()));
        Optional<String> arij = recorded(risk.of(member.number()).get(0));
        if (answers.equals(NOTHING) && arij.isEmpty()) {
            return;
        }
        List<Object> cells = new ArrayList<>(List.of(member.key(Table.LIRIK, "L"), member.id(), Optional.empty(), day));
        answers.chars().mapToObj(SafetyComposer::answer).forEach(cells::add);
        cells.add(arij);
        member.rows().add(Table.LIRIK, cells.toArray());
    }

    private static Optional<String> answer(int letter) {
        return switch (letter) {
            case 'y' -> Optional.of("yes");
            case 'n' -> Optional.of("no");
            default -> Optional.empty();
        };
    }
}
