package nl.terugblik.cli.study;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import nl.terugblik.cli.jobs.Jobs.Step;

/** What a study's conditions would take of a register, as lines of text that tell of no few families. */
final class LeftText {

    /** Counts below this one are withheld, as where tables leave the house; none at all tells of nobody. */
    private static final int FLOOR = 10;

    private static final String READ = "read";

    private LeftText() {}

    /** The lines; the first step holds all that were read. */
    static List<String> lines(List<Step> flow) {
        List<Step> steps =
                flow.stream().filter(step -> !step.step().equals(READ)).toList();
        Set<Integer> withheld = withheld(steps);
        int width = steps.stream().mapToInt(step -> name(step).length()).max().orElse(0) + 2;
        List<String> lines = new ArrayList<>();
        long left = flow.get(0).families();
        lines.add("On the register: " + number(left) + " families.");
        boolean told = true;
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            told &= !withheld.contains(i);
            String count = withheld.contains(i) ? "withheld" : number(step.families());
            String line = "  " + padded(name(step), width) + " ".repeat(Math.max(0, 12 - count.length())) + count;
            if (step.step().equals("excluded")) {
                left -= step.families();
                line += told ? "   leaves " + number(left) : "";
            }
            lines.add(line);
        }
        if (!withheld.isEmpty()) {
            lines.add("Withheld: counts from 1 to 9, and one more where the others would tell a single one.");
        }
        if (steps.stream().noneMatch(step -> step.step().equals("cohort") && step.families() > 0)) {
            lines.add("No family of the register is in a group.");
        }
        return lines;
    }

    /** All of these add up to those read: of one that is withheld alone, or of few in all, the sum would tell. */
    private static Set<Integer> withheld(List<Step> steps) {
        Set<Integer> withheld = new HashSet<>();
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).families() > 0 && steps.get(i).families() < FLOOR) {
                withheld.add(i);
            }
        }
        long hidden = withheld.stream().mapToLong(i -> steps.get(i).families()).sum();
        if (!withheld.isEmpty() && (withheld.size() == 1 || hidden < FLOOR)) {
            IntStream.range(0, steps.size())
                    .boxed()
                    .filter(i -> !withheld.contains(i) && steps.get(i).families() > 0)
                    .min(Comparator.comparingLong(i -> steps.get(i).families()))
                    .ifPresent(withheld::add);
        }
        return withheld;
    }

    private static String name(Step step) {
        return switch (step.step()) {
            case "excluded" -> "out: " + step.reason();
            case "not_analysed" -> "in no comparison: " + step.reason();
            default -> "group: " + step.reason();
        };
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
