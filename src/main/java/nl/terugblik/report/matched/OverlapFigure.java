package nl.terugblik.report.matched;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.chart.balance.Bins;
import nl.terugblik.chart.balance.OverlapPlot;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Scores;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.Page;

/** How far the groups overlap on the propensity score, before matching and after. */
record OverlapFigure(Page page, Specification specification, Scores scores) {
    private static final int BINS = 20;

    /** Where one group is this many times the other, counts would flatten the smaller one. */
    private static final double MUCH_LARGER = 2;

    void write() {
        if (scores.all().findAny().isEmpty()) {
            return;
        }
        boolean shares = differMuch(false) || differMuch(true);
        Bins bins = Bins.over(scores.all(), BINS);
        List<OverlapPlot.Panel> panels = new ArrayList<>();
        panels.add(panel(bins, false, shares));
        if (specification.sets() > 0) {
            panels.add(panel(bins, true, shares));
        }
        String caption = page.say("overlap.figure");
        var words = new OverlapPlot.Words(
                caption,
                page.say("overlap.text"),
                page.say("overlap.score." + specification.text("distance")),
                page.say(shares ? "overlap.shares" : "overlap.counts"));
        var plot = new OverlapPlot(
                words,
                bins,
                page.numbers()::shortest,
                amount -> shares ? page.numbers().share(amount) : page.numbers().shortest(amount),
                panels);
        page.figure(caption, plot.svg("overlap-plot"));
        page.html().element("p.note", page.say("overlap.note"));
    }

    private boolean differMuch(boolean matched) {
        double one = scores.values(Group.EXPERIMENTAL, matched).size();
        double other = scores.values(Group.CONTROL, matched).size();
        return Math.max(one, other) > MUCH_LARGER * Math.min(one, other);
    }

    private OverlapPlot.Panel panel(Bins bins, boolean matched, boolean shares) {
        return new OverlapPlot.Panel(
                page.say(matched ? "overlap.matched" : "overlap.all"),
                group(bins, Group.EXPERIMENTAL, matched, shares),
                group(bins, Group.CONTROL, matched, shares));
    }

    private OverlapPlot.Group group(Bins bins, Group group, boolean matched, boolean shares) {
        List<Double> values = scores.values(group, matched);
        List<Double> amounts = bins.sums(values, scores.weights(group, matched));
        double all = amounts.stream().mapToDouble(amount -> amount).sum();
        return new OverlapPlot.Group(
                page.say("overlap.group", page.groupName(group), page.texts().counted("families", values.size())),
                shares && all > 0 ? amounts.stream().map(amount -> amount / all).toList() : amounts);
    }
}
