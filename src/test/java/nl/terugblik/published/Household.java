package nl.terugblik.published;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/**
 * The children of a family and where they lived.
 *
 * @param children number of children
 * @param supervised how many of them are under supervision
 * @param placedAtT2 who is out of home when the plan is made
 * @param newlyPlaced who is placed out of home in the year after it
 * @param returned who of both came home in that year
 */
record Household(int children, int supervised, List<Stay> placedAtT2, List<Stay> newlyPlaced, List<Stay> returned) {

    /** How many children of a family are in a setting. */
    record Stay(String setting, int children) {}

    static Household of(List<String> cells) {
        return new Household(
                Integer.parseInt(cells.get(0)),
                Integer.parseInt(cells.get(1)),
                stays(cells.get(2)),
                stays(cells.get(3)),
                stays(cells.get(4)));
    }

    private static List<Stay> stays(String cell) {
        return cell.equals("-")
                ? List.of()
                : Arrays.stream(cell.split(", ")).map(Household::stay).toList();
    }

    private static Stay stay(String text) {
        int space = text.indexOf(' ');
        return new Stay(text.substring(0, space), Integer.parseInt(text.substring(space + 1)));
    }

    /** How many came home from a setting. */
    int returnedFrom(String setting) {
        return returned.stream()
                .filter(stay -> stay.setting().equals(setting))
                .mapToInt(Stay::children)
                .sum();
    }

    /** The day a placement begins: before the plan, or some months after it. */
    static LocalDate start(Course course, boolean afterPlan) {
        return afterPlan ? course.t2().plusDays(45) : course.t1().plusDays(2);
    }
}
