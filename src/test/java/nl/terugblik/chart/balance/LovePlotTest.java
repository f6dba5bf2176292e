package nl.terugblik.chart.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.terugblik.chart.Canvas;
import nl.terugblik.chart.Markup;
import nl.terugblik.chart.Palette;
import nl.terugblik.chart.Picture;
import nl.terugblik.chart.balance.LovePlot.Columns;
import nl.terugblik.chart.balance.LovePlot.Covariate;
import nl.terugblik.chart.balance.LovePlot.Heading;
import nl.terugblik.chart.balance.LovePlot.NoSmd;
import nl.terugblik.chart.balance.LovePlot.Row;
import nl.terugblik.chart.balance.LovePlot.Smd;
import nl.terugblik.chart.balance.LovePlot.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class LovePlotTest {
    private static final Words WORDS = new Words(
            "Balance",
            "Two of three are in balance.",
            "difference",
            "less",
            "more",
            "all families",
            "matched families",
            "threshold",
            Optional.of("largest"),
            Optional.of(new Columns("before", "after")));
    private static final Words FEWER_WORDS = new Words(
            "Balance",
            "Two of three are in balance.",
            "difference",
            "less",
            "more",
            "all families",
            "matched families",
            "threshold",
            Optional.empty(),
            Optional.empty());
    private static final Predicate<Element> ARROW = path -> path.hasAttribute("stroke");
    private static final Predicate<Element> DIAMOND = ARROW.negate();
    private static final Predicate<Element> DASHED = line ->
            line.hasAttribute("stroke-dasharray") && line.getAttribute("x1").equals(line.getAttribute("x2"));

    @Test
    void drawsAnOpenAndAFilledMarkARowAndOneEachInTheLegend() throws Exception {
        Picture picture = Picture.of(
                signed(new Heading("Household"), row("one", 0.3, 0.05), row("two", -0.2, 0), row("three", 0, 0.1)));
        assertThat(picture.attributes("circle", circle -> true, "fill"))
                .hasSize(4)
                .containsOnly(Palette.PAPER);
        assertThat(picture.attributes("path", DIAMOND, "fill")).hasSize(4).containsOnly(Palette.ACCENT);
        assertThat(picture.attributes("path", ARROW, "fill")).isEmpty();
    }

    @Test
    void saysEveryWordAndEveryNumberItWasGiven() throws Exception {
        Picture picture = Picture.of(signed(new Heading("Household"), row("one", 0.3, 0.05)));
        assertThat(picture.texts())
                .contains("all families", "matched families", "threshold", "largest", "before", "after")
                .contains("← less", "more →", "difference", "Household", "one", "0.3", "0.05");
        assertThat(picture.root().getAttribute("role")).isEqualTo("img");
        assertThat(picture.all("title").get(0).getTextContent()).isEqualTo("Balance");
        assertThat(picture.all("desc").get(0).getTextContent()).isEqualTo("Two of three are in balance.");
    }

    @ParameterizedTest
    @CsvSource({"0.1, 0.3", "0.1, 0.04", "0.25, 1", "0.05, 0.8", "2, 0.1"})
    void putsTheThresholdsWhereTheAxisSays(double threshold, double value) throws Exception {
        Picture picture = Picture.of(plot(WORDS, false, threshold, row("one", value, 0)));
        double zero = tick(picture, "0.0");
        double end = tick(picture, last(picture));
        double unit = (end - zero) / Double.parseDouble(last(picture));
        assertThat(picture.attributes("line", DASHED, "x1"))
                .extracting(Double::parseDouble)
                .hasSize(2)
                .satisfiesExactly(
                        right -> assertThat(right).isCloseTo(zero + threshold * unit, within(0.15)),
                        left -> assertThat(left).isCloseTo(zero - threshold * unit, within(0.15)));
        assertThat(Picture.number(picture.all("circle").get(1), "cx")).isCloseTo(zero + value * unit, within(0.15));
    }

    @Test
    void drawsAbsoluteValuesToTheRightOfNothing() throws Exception {
        Picture picture = Picture.of(plot(FEWER_WORDS, true, 0.1, row("one", -0.3, -0.05), row("two", 0.3, 0.05)));
        assertThat(picture.attributes("line", DASHED, "x1")).hasSize(1);
        List<Element> circles = picture.all("circle");
        assertThat(circles.get(1).getAttribute("cx")).isEqualTo(circles.get(2).getAttribute("cx"));
        assertThat(picture.texts()).doesNotContain("← less", "more →", "before", "after", "largest");
    }

    @Test
    void showsWhatIsOffTheAxisAsAnArrowWithItsNumber() throws Exception {
        Picture picture = Picture.of(plot(
                FEWER_WORDS,
                false,
                0.1,
                row("right", 1.4, 0.02),
                row("left", 0.1, -1.01),
                row("both", 1e300, 1.2),
                row("apart", -1.5, 1.5)));
        assertThat(picture.attributes("path", ARROW, "fill"))
                .containsExactly(
                        Palette.PAPER, Palette.ACCENT, Palette.PAPER, Palette.ACCENT, Palette.PAPER, Palette.ACCENT);
        assertThat(picture.texts()).contains("1.4", "-1.01", "1.0E300", "1.2", "-1.5", "1.5");
        assertThat(picture.count("circle")).isEqualTo(2);
        assertThat(last(picture)).isEqualTo("0.3");
    }

    @Test
    void keepsTheNumbersOfTwoArrowsApart() throws Exception {
        Picture picture = Picture.of(plot(FEWER_WORDS, false, 0.1, row("both", 1.4, 1.2)));
        assertThat(y(picture, "1.2") - y(picture, "1.4")).isGreaterThanOrEqualTo(Canvas.TEXT_SIZE);
        assertThat(picture.attributes("text", text -> text.getTextContent().matches("1\\.[24]"), "x"))
                .hasSize(2)
                .allMatch(x -> Double.parseDouble(x) + Canvas.width("1.4") < 760);
    }

    @Test
    void marksWhatIsNotThereWithADashAndSaysWhy() throws Exception {
        Picture picture = Picture.of(signed(
                new Covariate("never", false, new NoSmd("no SMD"), new NoSmd("no SMD")),
                new Covariate("after", false, new Smd(0.2, "0.20"), new NoSmd("lost")),
                new Covariate("before", false, new NoSmd("unknown"), new Smd(-0.2, "-0.20")),
                new Covariate("twice", false, new NoSmd("first"), new NoSmd("second"))));
        assertThat(picture.texts().stream().filter(text -> text.startsWith("– ")))
                .containsExactly("– no SMD", "– lost", "– unknown", "– first", "– second");
        assertThat(picture.texts().stream().filter("–"::equals)).hasSize(6);
        assertThat(picture.count("circle")).isEqualTo(2);
        double middle = tick(picture, "0.0");
        assertThat(x(picture, "– lost")).isLessThan(middle);
        assertThat(x(picture, "– unknown")).isGreaterThan(middle);
        assertThat(x(picture, "– first")).isLessThan(x(picture, "– second"));
    }

    @Test
    void emphasisesTheFirstOfTheLargestDifferencesAfterMatching() throws Exception {
        Picture picture = Picture.of(signed(
                row("before only", 0.9, 0.01),
                row("this one", 0.1, -0.2),
                row("as large", 0.1, 0.2),
                row("d", 1.5, 0)));
        assertThat(picture.all("text").stream()
                        .filter(text -> text.getAttribute("font-weight").equals("600"))
                        .map(Element::getTextContent))
                .containsExactly("this one", "-0.2");
        assertThat(picture.attributes("rect", rect -> true, "fill"))
                .as("in the legend, and behind the row")
                .containsExactly(Palette.WASH, Palette.WASH);
    }

    @Test
    void indentsLevels() throws Exception {
        Picture picture = Picture.of(signed(
                new Heading("Household"),
                new Covariate("level", true, new Smd(0.1, "a"), new Smd(0, "b")),
                row("other", 0, 0)));
        assertThat(x(picture, "level")).isGreaterThan(x(picture, "Household"));
        assertThat(x(picture, "other")).isEqualTo(x(picture, "Household"));
    }

    @Test
    void standsWithNothingAndWithOnlyNothings() throws Exception {
        assertThat(Picture.of(signed()).count("circle")).isEqualTo(1);
        Picture picture = Picture.of(signed(row("one", 0, -0.0), row("two", 0, 0)));
        assertThat(picture.count("circle")).isEqualTo(3);
        assertThat(picture.attributes(
                        "text", text -> text.getAttribute("font-weight").equals("600"), "x"))
                .isEmpty();
    }

    @Test
    void givesEveryOfSixtyRowsItsOwnLineInTheOrderGiven() throws Exception {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            rows.add(row("covariate " + i, i * 0.01 - 0.3, (i % 7) * 0.02 - 0.06));
        }
        Picture picture = Picture.of(signed(rows.toArray(Row[]::new)));
        double before = 0;
        for (int i = 0; i < 60; i++) {
            double y = y(picture, "covariate " + i);
            assertThat(y).isGreaterThanOrEqualTo(before + Canvas.TEXT_SIZE);
            before = y;
        }
        assertThat(Picture.number(picture.root(), "height")).isGreaterThan(before);
        assertThat(picture.count("circle")).isEqualTo(61);
    }

    @Test
    void staysOnItsSheetWithLongWords() throws Exception {
        String words = "a great many words that would never ever fit beside one another on one line of this picture ";
        var plot = new LovePlot(
                new Words(
                        "t",
                        "d",
                        words,
                        words,
                        words,
                        words,
                        words + words,
                        words,
                        Optional.of(words),
                        Optional.of(new Columns(words, words))),
                0.1,
                Double::toString,
                List.of(
                        new Heading(words),
                        new Covariate(words, true, new NoSmd(words), new Smd(-1.5, "-1.50")),
                        new Covariate(words, false, new Smd(2, "2.00"), new Smd(3, "3.00"))));
        Picture picture = Picture.of(plot.svg("id"));
        assertThat(picture.textsOffTheSheet()).isEmpty();
    }

    @Test
    void escapesWhatItWasGiven() {
        String svg = signed(row("<b>&\"", 0.1, 0)).finish();
        assertThat(svg).contains("&lt;b&gt;&amp;").doesNotContain("<b>").doesNotContain("NaN");
    }

    @Test
    void drawsTheSameBytesAgain() {
        Row[] rows = {row("one", 1.4, 0.02), new Covariate("two", true, new NoSmd("none"), new NoSmd("none"))};
        assertThat(signed(rows).finish()).isEqualTo(signed(rows).finish());
    }

    @Test
    void refusesWhatIsNoDifferenceAndNoThreshold() {
        for (double none : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Smd(none, "")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> plot(WORDS, false, none)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> plot(WORDS, false, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Covariate row(String label, double all, double matched) {
        return new Covariate(
                label, false, new Smd(all, Double.toString(all)), new Smd(matched, Double.toString(matched)));
    }

    private static Markup signed(Row... rows) {
        return new LovePlot(WORDS, 0.1, Double::toString, List.of(rows)).svg("id");
    }

    private static Markup plot(Words words, boolean absolute, double threshold, Row... rows) {
        return new LovePlot(words, absolute, threshold, Double::toString, List.of(rows)).svg("id");
    }

    private static Stream<Element> ticks(Picture picture) {
        return picture.all("text").stream()
                .filter(text -> text.getAttribute("text-anchor").equals("middle")
                        && text.getTextContent().matches("-?[0-9.]+"));
    }

    private static String last(Picture picture) {
        return ticks(picture).map(Element::getTextContent).reduce("", (a, b) -> b);
    }

    private static double tick(Picture picture, String label) {
        return ticks(picture)
                .filter(text -> text.getTextContent().equals(label))
                .mapToDouble(text -> Picture.number(text, "x"))
                .findFirst()
                .orElseThrow();
    }

    private static double x(Picture picture, String text) {
        return Picture.number(text(picture, text), "x");
    }

    private static double y(Picture picture, String text) {
        return Picture.number(text(picture, text), "y");
    }

    private static Element text(Picture picture, String text) {
        return picture.all("text").stream()
                .filter(element -> element.getTextContent().equals(text))
                .findFirst()
                .orElseThrow();
    }
}
