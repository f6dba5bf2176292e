package nl.terugblik.console.task;

import java.util.List;

/**
 * What a command answered that was waited for; it is kept in memory alone.
 *
 * @param exit its exit code
 * @param out what it wrote
 * @param err what else it said
 */
public record Answer(int exit, String out, String err) {

    /** Whether it did what was asked. */
    public boolean isDone() {
        return exit == 0;
    }

    /** What it wrote, by line. */
    public List<String> lines() {
        return out.lines().toList();
    }

    /** Why it did not do what was asked, in its own words. */
    public String why() {
        return err.lines()
                .filter(line -> !line.startsWith("Warning: ") && !line.startsWith("See ./"))
                .findFirst()
                .orElse("");
    }
}
