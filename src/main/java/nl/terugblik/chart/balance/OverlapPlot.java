package nl.terugblik.chart.balance;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import nl.terugblik.chart.Axis;
import nl.terugblik.chart.Markup;

/**
 * How far two groups overlap on a score: a histogram a panel, the experimental group above the line and the control
 * group below it, all to one scale.
 *
 * @param words every word but those of the panels
 * @param bins what the bars stand for, the same in every panel
 * @param scores writes a tick of the score
 * @param amounts writes a tick of the height of the bars
 * @param panels from left to right: all families, then matched ones
 */
public record OverlapPlot(
        Words words, Bins bins, DoubleFunction<String> scores, DoubleFunction<String> amounts, List<Panel> panels) {

    /**
     * The words around the panels.
     *
     * @param title what it shows, for screen readers
     * @param description the same in a sentence
     * @param score what the horizontal axis measures
     * @param amount what the height of a bar measures
     */
    public record Words(String title, String description, String score, String amount) {}

    /** Two groups on the score, before or after matching. */
    public record Panel(String heading, Group experimental, Group control) {}

    /**
     * A group on the score.
     *
     * @param text its name, and its size if wanted
     * @param amounts a count or a sum of weights a bin; shares where one group is much larger than the other
     */
    public record Group(String text, List<Double> amounts) {
        public Group {
            amounts = List.copyOf(amounts);
            if (!amounts.stream().allMatch(amount -> amount >= 0 && Double.isFinite(amount))) {
                throw new IllegalArgumentException("An amount is a number of 0 or more.");
            }
        }
    }

    public OverlapPlot {
        panels = List.copyOf(panels);
        if (panels.isEmpty() || panels.size() > 2) {
            throw new IllegalArgumentException("There are one or two panels.");
        }
        int count = bins.count();
        if (!groups(panels).allMatch(group -> group.amounts().size() == count)) {
            throw new IllegalArgumentException("Every group has an amount for every bin.");
        }
    }

    /** The picture; {@code id} must be unique on its page. */
    public Markup svg(String id) {
        return new OverlapSheet(this).draw(id);
    }

    /** The scale of the bars; it is the same everywhere, or the panels could not be compared. */
    Axis heights() {
        double highest = amountsOf(panels).max().orElse(0);
        return Axis.ofAmounts(highest, amountsOf(panels).allMatch(amount -> amount == Math.rint(amount)));
    }

    private static DoubleStream amountsOf(List<Panel> panels) {
        return groups(panels).flatMapToDouble(group -> group.amounts().stream().mapToDouble(amount -> amount));
    }

    private static Stream<Group> groups(List<Panel> panels) {
        return panels.stream().flatMap(panel -> Stream.of(panel.experimental(), panel.control()));
    }
}
