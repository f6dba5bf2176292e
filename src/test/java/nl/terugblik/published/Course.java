package nl.terugblik.published;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * When things happened in a family.
 *
 * @param t1 first day of its new supervision order
 * @param daysToPlan days from T1 to the plan; empty where T2 is the legal six weeks
 * @param supervision how its supervision went
 * @param orderDays how long an order that ended ran
 * @param helpClosed whether voluntary help was closed too by T3
 * @param meanAgeDays mean age at T1 of the children under supervision; empty where births are not recorded
 * @param daysApart days between the births of two children under supervision
 */
record Course(
        LocalDate t1,
        OptionalInt daysToPlan,
        Supervision supervision,
        OptionalInt orderDays,
        boolean helpClosed,
        OptionalInt meanAgeDays,
        int daysApart) {

    private static final Path FOLDER = Path.of("src/test/resources/nl/terugblik/published");

    /** How the supervision of a family went. */
    enum Supervision {
        /** It ended within a year. */
        ENDED,
        /** It was extended and ran beyond T3. */
        EXTENDED,
        /** A second child's first year under supervision was not over when the delivery was made. */
        OPEN
    }

    /** The courses of a group, in the order of its families. */
    static List<Course> of(String group) {
        try (var lines = Files.lines(FOLDER.resolve("courses-" + group + ".csv"))) {
            return lines.skip(1).map(Course::parse).toList();
        } catch (IOException unreadable) {
            throw new IllegalStateException("The courses of the families cannot be read.", unreadable);
        }
    }

    private static Course parse(String line) {
        List<String> cells = Arrays.asList(line.split(",", -1));
        return new Course(
                LocalDate.parse(cells.get(0)),
                number(cells.get(1)),
                Supervision.valueOf(cells.get(2).toUpperCase(Locale.ROOT)),
                number(cells.get(3)),
                cells.get(4).equals("yes"),
                number(cells.get(5)),
                number(cells.get(6)).orElse(0));
    }

    private static OptionalInt number(String cell) {
        return cell.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(cell));
    }

    LocalDate t2() {
        return t1.plusDays(daysToPlan.orElse(42));
    }

    LocalDate t3() {
        return t2().plusMonths(12);
    }

    /** The day the supervision ended, of a family whose supervision did. */
    LocalDate supervisionEnd() {
        return t1.plusDays(orderDays.orElseThrow());
    }
}
