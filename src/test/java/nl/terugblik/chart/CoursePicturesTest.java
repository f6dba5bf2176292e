package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** Pictures of the course of time: panels, step curves and streams, whatever there is to show. */
class CoursePicturesTest {

    private static final CurvePlot.Words WORDS =
            new CurvePlot.Words("Title", "A sentence.", "Months", "Still followed");

    @Test
    void aPointWithoutAValueBreaksTheLine() {
        CoursePlot.Point known = point(0.5);
        CoursePlot.Point unknown =
                new CoursePlot.Point(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "0");
        String whole = course(List.of(known, known, known));
        String broken = course(List.of(known, unknown, known));
        // The other group keeps its three points and two lines.
        assertThat(count(whole, "<circle")).isEqualTo(6);
        assertThat(count(broken, "<circle")).isEqualTo(5);
        assertThat(broken).contains("Title", "A sentence.", ">0<").doesNotContain("NaN");
    }

    @Test
    void panelsStandWithoutAnything() {
        assertThat(new CoursePlot("Title", "A sentence.", String::valueOf, String::valueOf, List.of())
                        .svg("empty")
                        .finish())
                .contains("<svg")
                .doesNotContain("NaN");
    }

    @Test
    void aCurveGoesDownAtItsStepsAndEndsAtTheLastMoment() {
        CurvePlot.Step step = new CurvePlot.Step(50, 0.5, OptionalDouble.of(0.25), OptionalDouble.of(0.75));
        CurvePlot.Step late = new CurvePlot.Step(5000, 0.1, OptionalDouble.empty(), OptionalDouble.empty());
        String svg =
                curves(List.of(0.0, 100.0), new CurvePlot.Curve("One", 1, List.of(step, late), List.of("10", "4")));
        // From the upper left corner to the middle, down half of the height, and on to the right end.
        assertThat(svg).contains("M150 24H380V139H610");
        assertThat(svg).contains(">One<", ">10<", ">4<", "Still followed");
        assertThat(count(svg, "fill-opacity")).isEqualTo(1);
    }

    @Test
    void aCurveWithoutStepsIsALevelLine() {
        String svg = curves(List.of(0.0, 100.0), new CurvePlot.Curve("One", 1, List.of(), List.of()));
        assertThat(svg).contains("M150 24H610").doesNotContain("NaN");
    }

    @Test
    void moreThanTwoCurvesAreRefused() {
        CurvePlot.Curve curve = new CurvePlot.Curve("One", 1, List.of(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CurvePlot(
                        WORDS, String::valueOf, String::valueOf, List.of(0.0), List.of(curve, curve, curve)));
    }

    @Test
    void ribbonsAreAsWideAsThoseWhoGoThatWay() {
        String svg = states(List.of(
                new StatesPlot.Stream(List.of(0, 0), 3),
                new StatesPlot.Stream(List.of(0, 1), 1),
                new StatesPlot.Stream(List.of(1, 1), 0)));
        // Four in all: of 260 pixels three quarters stay and one goes.
        assertThat(svg).contains("L222 225", "home 3", "away 1");
        assertThat(count(svg, "fill-opacity")).isEqualTo(2);
    }

    @Test
    void nobodyGoesNowhere() {
        assertThat(states(List.of())).contains("<svg", ">T1<").doesNotContain("NaN", "Infinity");
    }

    @Test
    void aStreamHasAStateAtEveryMoment() {
        assertThatIllegalArgumentException().isThrownBy(() -> states(List.of(new StatesPlot.Stream(List.of(0), 1))));
    }

    private static CoursePlot.Point point(double value) {
        return new CoursePlot.Point(
                OptionalDouble.of(value), OptionalDouble.of(value / 2), OptionalDouble.of(value * 1.5), "7");
    }

    private static String course(List<CoursePlot.Point> experimental) {
        List<String> moments = List.of("T1", "T2", "T3");
        CoursePlot.Line control = new CoursePlot.Line("Contr.", List.of(point(0.2), point(0.3), point(0.4)));
        return new CoursePlot(
                        "Title",
                        "A sentence.",
                        String::valueOf,
                        String::valueOf,
                        List.of(new CoursePlot.Panel(
                                "Measure", true, moments, new CoursePlot.Line("Exp.", experimental), control)))
                .svg("course")
                .finish();
    }

    private static String curves(List<Double> moments, CurvePlot.Curve curve) {
        return new CurvePlot(WORDS, String::valueOf, String::valueOf, moments, List.of(curve))
                .svg("curves")
                .finish();
    }

    private static String states(List<StatesPlot.Stream> streams) {
        return new StatesPlot(
                        "Title",
                        "A sentence.",
                        List.of("T1", "T2"),
                        List.of("home", "away"),
                        streams,
                        amount -> String.valueOf((long) amount))
                .svg("states")
                .finish();
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }
}
