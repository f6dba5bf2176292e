package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

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
        Element picture = parsed(forest(
                new ForestPlot.Heading("Outcome"),
                new ForestPlot.Estimate("plain", 2, 1, 4, "2.0", true),
                new ForestPlot.Estimate("adjusted", 3, 0.001, 900, "3.0", false),
                new ForestPlot.Withheld("none", "too few", false)));
        assertThat(count(picture, "circle")).isEqualTo(2);
        assertThat(count(picture, "path")).isEqualTo(2);
        assertThat(texts(picture)).contains("Outcome", "plain", "2.0", "3.0", "none", "too few");
    }

    @Test
    void leavesAnEstimateBeyondTheAxisWithoutAMark() throws Exception {
        Element picture = parsed(forest(new ForestPlot.Estimate("far", 900, 800, 1000, "900", true)));
        assertThat(count(picture, "circle")).isZero();
        assertThat(count(picture, "path")).isEqualTo(1);
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
        assertThat(texts(parsed(plot.svg("id").finish()))).contains("0.0", "← lower", "higher →");
    }

    @Test
    void showsEveryNumberOfAFlow() throws Exception {
        Element picture = parsed(FLOW.svg("flow").finish());
        assertThat(texts(picture))
                .containsExactly(
                        "10", "Read", "4", "Left", "3", "because", "1", "so", "6", "In", "2", "One", "4", "Other");
        assertThat(count(picture, "rect")).isEqualTo(5);
    }

    @Test
    void cutsABarInProportion() throws Exception {
        var bars = new StackedBars(
                "Bars",
                "Text",
                List.of("a", "b"),
                List.of(new StackedBars.Row("row", List.of(new StackedBars.Bar("x", List.of(0.5, 0.25), "75")))));
        Element picture = parsed(bars.svg("bars").finish());
        List<String> widths = new ArrayList<>();
        for (int i = 0; i < count(picture, "rect"); i++) {
            widths.add(((Element) picture.getElementsByTagName("rect").item(i)).getAttribute("width"));
        }
        assertThat(widths).containsExactly("13", "13", "370", "185", "92.5");
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

    private static String forest(ForestPlot.Row... rows) {
        return new ForestPlot("Title", "Text", true, "lower", "higher", tick -> "" + tick, List.of(rows))
                .svg("id")
                .finish();
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }

    private static int count(Element picture, String name) {
        return picture.getElementsByTagName(name).getLength();
    }

    private static List<String> texts(Element picture) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count(picture, "text"); i++) {
            texts.add(picture.getElementsByTagName("text").item(i).getTextContent());
        }
        return texts;
    }
}
