package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChartsTest {
    private static final FlowDiagram FLOW = new FlowDiagram(
            "Flow",
            "Ten came, four left.",
            List.of(
                    new FlowDiagram.Stage(
                            box("Read", "10"),
                            Optional.of(new FlowDiagram.Box(
                                    new FlowDiagram.Entry("Left", "4"),
                                    List.of(new FlowDiagram.Entry("because", "3"), new FlowDiagram.Entry("so", "1"))))),
                    new FlowDiagram.Stage(box("In", "6"), Optional.empty())),
            List.of(box("One", "2"), box("Other", "4")));

    @Test
    void drawsAMarkForEachEstimateAndAnArrowWhereItRunsOff() throws Exception {
        Picture picture = Picture.of(forest(
                new ForestPlot.Heading("Outcome"),
                new ForestPlot.Estimate("plain", 2, 1, 4, "2.0", true),
                new ForestPlot.Estimate("adjusted", 3, 0.001, 900, "3.0", false),
                new ForestPlot.Withheld("none", "too few", false)));
        assertThat(picture.count("circle")).isEqualTo(2);
        assertThat(picture.count("path")).isEqualTo(2);
        assertThat(picture.texts()).contains("Outcome", "plain", "2.0", "3.0", "none", "too few");
    }

    @Test
    void leavesAnEstimateBeyondTheAxisWithoutAMark() throws Exception {
        Picture picture = Picture.of(forest(new ForestPlot.Estimate("far", 900, 800, 1000, "900", true)));
        assertThat(picture.count("circle")).isZero();
        assertThat(picture.count("path")).isEqualTo(1);
    }

    @Test
    void forestIsAsWideAsItsLongestFigureNeeds() {
        String costs = "2.634,50 (1.548,64 tot 3.720,36)";

        assertThat(forest(new ForestPlot.Estimate("few", 2, 1, 4, "2,0", true)).finish())
                .contains("viewBox=\"0 0 760 ");
        assertThat(forest(new ForestPlot.Estimate("costs", 2, 1, 4, costs, true))
                        .finish())
                .contains("viewBox=\"0 0 805.5 ");
    }

    @Test
    void drawsDifferencesAroundNothing() throws Exception {
        var plot = new ForestPlot(
                "Title",
                "Text",
                false,
                "lower",
                "higher",
                tick -> Double.toString(tick),
                List.of(new ForestPlot.Estimate("label", 0.1, -0.2, 0.4, "0.1", true)));
        assertThat(Picture.of(plot.svg("id")).texts()).contains("0.0", "← lower", "higher →");
    }

    @Test
    void showsEveryNumberOfAFlow() throws Exception {
        Picture picture = Picture.of(FLOW.svg("flow"));
        assertThat(picture.texts())
                .containsExactly(
                        "10", "Read", "4", "Left", "3", "because", "1", "so", "6", "In", "2", "One", "4", "Other");
        assertThat(picture.count("rect")).isEqualTo(5);
    }

    @Test
    void cutsABarInProportion() throws Exception {
        var bars = new StackedBars(
                "Bars",
                "Text",
                List.of("a", "b"),
                List.of(new StackedBars.Row("row", List.of(new StackedBars.Bar("x", List.of(0.5, 0.25), "75")))));
        Picture picture = Picture.of(bars.svg("bars"));
        assertThat(picture.attributes("rect", rect -> true, "width")).containsExactly("13", "13", "370", "185", "92.5");
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatThrownBy(() -> new StackedBars.Bar("x", List.of(Double.NaN), ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsTheSameBytesAgain() {
        assertThat(FLOW.svg("flow").finish()).isEqualTo(FLOW.svg("flow").finish());
    }

    @Test
    void breaksLinesBetweenWords() {
        assertThat(Canvas.wrapped("one two three", 60)).containsExactly("one two", "three");
        assertThat(Canvas.wrapped("ondertoezichtstelling", 20)).containsExactly("ondertoezichtstelling");
    }

    private static FlowDiagram.Box box(String label, String value) {
        return new FlowDiagram.Box(new FlowDiagram.Entry(label, value), List.of());
    }

    private static Markup forest(ForestPlot.Row... rows) {
        return new ForestPlot("Title", "Text", true, "lower", "higher", tick -> "" + tick, List.of(rows)).svg("id");
    }
}
