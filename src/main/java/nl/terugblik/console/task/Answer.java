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

    /** Exit codes from here to the last are those of a command that changed nothing, and says why. */
    private static final int FIRST_REFUSAL = 2;

    private static final int LAST_REFUSAL = 7;

    /** Whether it did what was asked. */
    public boolean isDone() {
        return exit == 0;
    }

    /** Whether it may have done it all the same: it neither did it nor refused it, but was cut off on its way. */
    public boolean isInDoubt() {
        return exit != 0 && (exit < FIRST_REFUSAL || exit > LAST_REFUSAL);
    }

    /** The same without some words, such as where files lie on this machine. */
    public Answer without(List<String> words) {
        return new Answer(exit, without(out, words), without(err, words));
    }

    private static String without(String text, List<String> words) {
        return words.stream().reduce(text, (left, word) -> left.replace(word, ""));
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
