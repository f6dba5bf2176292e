package nl.terugblik.chart.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.Palette;
import nl.terugblik.chart.Picture;
import nl.terugblik.chart.balance.OverlapPlot.Group;
import nl.terugblik.chart.balance.OverlapPlot.Panel;
import nl.terugblik.chart.balance.OverlapPlot.Words;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class OverlapPlotTest {
    private static final Words WORDS = new Words("Overlap", "They overlap.", "score", "families");
    private static final Bins BINS = new Bins(0.1, 0.9, 4);
    private static final Panel ALL = new Panel("all", group("experimental", 0, 1, 3, 4), group("control", 8, 4, 2, 0));
    private static final Panel MATCHED =
            new Panel("matched", group("experimental m", 0, 1, 2, 0), group("control m", 0.5, 1, 1.5, 0));

    /** The swatches beside the names are bars too, and as wide as high. */
    private static final Predicate<Element> BAR =
            rect -> !rect.getAttribute("width").equals(rect.getAttribute("height"));

    private static final Predicate<Element> ABOVE =
            BAR.and(rect -> rect.getAttribute("fill").equals(Palette.ACCENT));
    private static final Predicate<Element> BELOW =
            BAR.and(rect -> rect.getAttribute("fill").equals(Palette.PAPER));

    @Test
    void drawsABarForEachBinThatHoldsSomething() throws Exception {
        Picture picture = drawn(ALL, MATCHED);
        assertThat(picture.attributes("rect", ABOVE, "x")).hasSize(5);
        assertThat(picture.attributes("rect", BELOW, "x")).hasSize(6);
    }

    @Test
    void drawsToOneScaleInBothPanelsAndOnBothSides() throws Exception {
        Picture picture = drawn(ALL, MATCHED);
        double unit = Picture.number(bars(picture, BELOW).get(0), "height") / 8;
        assertThat(heights(picture, ABOVE))
                .satisfiesExactly(
                        height -> assertThat(height).isCloseTo(unit, within(0.1)),
                        height -> assertThat(height).isCloseTo(3 * unit, within(0.1)),
                        height -> assertThat(height).isCloseTo(4 * unit, within(0.1)),
                        height -> assertThat(height).isCloseTo(unit, within(0.1)),
                        height -> assertThat(height).isCloseTo(2 * unit, within(0.1)));
        assertThat(heights(picture, BELOW).get(3)).isCloseTo(unit / 2, within(0.1));
    }

    @Test
    void putsTheExperimentalGroupAboveTheLineAndTheControlGroupBelow() throws Exception {
        Picture picture = drawn(ALL, MATCHED);
        List<Double> feet = bars(picture, ABOVE).stream()
                .map(rect -> Picture.number(rect, "y") + Picture.number(rect, "height"))
                .toList();
        List<Double> tops = bars(picture, BELOW).stream()
                .map(rect -> Picture.number(rect, "y"))
                .toList();
        assertThat(feet).allSatisfy(foot -> assertThat(foot).isCloseTo(tops.get(0), within(0.15)));
        assertThat(tops).containsOnly(tops.get(0));
    }

    @Test
    void saysEveryWordItWasGiven() throws Exception {
        Picture picture = drawn(ALL, MATCHED);
        assertThat(picture.texts())
                .contains("all", "matched", "experimental", "control", "experimental m", "control m")
                .contains("score", "families", "0.2", "0.4", "0.6", "0.8", "0.0", "5.0", "10.0");
        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
        assertThat(picture.all("title").get(0).getTextContent()).isEqualTo("Overlap");
        assertThat(picture.all("desc").get(0).getTextContent()).isEqualTo("They overlap.");
    }

    @Test
    void standsWithAnEmptyGroupAndWithNobody() throws Exception {
        Group none = group("none", 0, 0, 0, 0);
        assertThat(drawn(new Panel("all", none, group("control", 1, 0, 0, 0))).attributes("rect", BAR, "fill"))
                .containsExactly(Palette.PAPER);
        Picture nobody = drawn(new Panel("all", none, none), new Panel("matched", none, none));
        assertThat(nobody.attributes("rect", BAR, "fill")).isEmpty();
        assertThat(nobody.texts()).contains("0.0", "1.0");
    }

    @Test
    void letsNobodyVanishBesideAHugeBar() throws Exception {
        Picture picture = drawn(new Panel("all", group("experimental", 1, 0, 0, 0), group("control", 1e9, 0, 0, 0)));
        assertThat(heights(picture, ABOVE)).containsExactly(1.0);
    }

    @Test
    void marksOnlyWholeNumbersWhereItCounts() throws Exception {
        assertThat(drawn(new Panel("all", group("experimental", 1, 0, 0, 0), group("control", 0, 1, 0, 0)))
                        .texts())
                .contains("1.0")
                .doesNotContain("0.5");
    }

    @Test
    void keepsTheBarsInTheirPanel() throws Exception {
        for (int count : new int[] {1, 30, 500}) {
            Group full = new Group("full", Collections.nCopies(count, 2.0));
            Panel panel = new Panel("panel", full, full);
            Picture picture = Picture.of(new OverlapPlot(
                            WORDS, new Bins(-7, 3, count), Double::toString, Double::toString, List.of(panel, panel))
                    .svg("id"));
            List<Element> bars = bars(picture, BAR);
            assertThat(bars).hasSize(4 * count).allSatisfy(rect -> {
                assertThat(Picture.number(rect, "x")).isNotNegative();
                assertThat(Picture.number(rect, "width")).isPositive();
                assertThat(Picture.number(rect, "x") + Picture.number(rect, "width"))
                        .isLessThanOrEqualTo(760);
            });
        }
    }

    @Test
    void staysOnItsSheetWithLongWords() throws Exception {
        String words = "a great many words that would never ever fit beside one another on one line of this picture ";
        Panel panel = new Panel(words, group(words, 1e9, 0, 0, 1), group(words + words, 0, 0, 0, 0));
        var plot = new OverlapPlot(
                new Words("t", "d", words, words),
                new Bins(0, 1, 4),
                Double::toString,
                Double::toString,
                List.of(panel, panel));
        assertThat(Picture.of(plot.svg("id")).textsOffTheSheet()).isEmpty();
        assertThat(drawn(ALL).textsOffTheSheet()).isEmpty();
    }

    @Test
    void escapesWhatItWasGiven() {
        String svg = plot(new Panel("<i>", group("a & b", 1, 0, 0, 0), group("c", 0, 0, 0, 0)))
                .finish();
        assertThat(svg).contains("&lt;i&gt;", "a &amp; b").doesNotContain("<i>").doesNotContain("NaN");
    }

    @Test
    void drawsTheSameBytesAgain() {
        assertThat(plot(ALL, MATCHED).finish()).isEqualTo(plot(ALL, MATCHED).finish());
    }

    @Test
    void refusesWhatCannotBeDrawn() {
        assertThatThrownBy(() -> group("x", -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> group("x", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plot()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plot(ALL, ALL, ALL)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plot(new Panel("short", group("x", 1), group("y", 1))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Group group(String text, double... amounts) {
        return new Group(text, Arrays.stream(amounts).boxed().toList());
    }

    private static Markup plot(Panel... panels) {
        return new OverlapPlot(WORDS, BINS, Double::toString, Double::toString, List.of(panels)).svg("id");
    }

    private static Picture drawn(Panel... panels) throws Exception {
        return Picture.of(plot(panels));
    }

    private static List<Element> bars(Picture picture, Predicate<Element> asked) {
        return picture.all("rect").stream().filter(asked).toList();
    }

    private static List<Double> heights(Picture picture, Predicate<Element> asked) {
        return bars(picture, asked).stream()
                .map(rect -> Picture.number(rect, "height"))
                .toList();
    }
}
