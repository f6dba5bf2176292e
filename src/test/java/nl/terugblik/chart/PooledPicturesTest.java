package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The pictures of a meta-analysis. */
class PooledPicturesTest {

    @Test
    void squaresGrowWithTheirWeightAndTheOwnStudyHasAColourOfItsOwn() {
        String svg = forest(
                new ForestPlot.Weighted("a", 0.2, -0.1, 0.5, "0.2", 1, false),
                new ForestPlot.Weighted("b", 0.2, -0.1, 0.5, "0.2", 0.25, true));

        assertThat(svg)
                .contains("width=\"14\" height=\"14\" fill=\"" + Palette.ACCENT + "\"")
                .contains("width=\"7\" height=\"7\" fill=\"" + Palette.SECOND + "\"");
    }

    @Test
    void aPooledEffectIsADiamondAsWideAsItsIntervalWithABarOfPrediction() {
        String with = forest(new ForestPlot.Diamond("pooled", 0, -0.3, 0.3, "0", List.of(-0.6, 0.6)));
        String without = forest(new ForestPlot.Diamond("pooled", 0, -0.3, 0.3, "0", List.of()));

        // The axis runs from -0.6 to 0.6 over 320 pixels from 245.
        assertThat(without)
                .contains("M325 ")
                .contains("L405 ")
                .contains("L485 ")
                .doesNotContain("<rect");
        assertThat(with).contains("<rect x=\"245\"").contains("width=\"320\" height=\"3\"");
    }

    @Test
    void aFunnelHasLargeStudiesAboveAndItsMirrorImagesOpen() {
        FunnelPlot funnel = new FunnelPlot(
                "t",
                "d",
                "effect",
                "error",
                0,
                Double::toString,
                List.of(
                        new FunnelPlot.Point(0, 0, FunnelPlot.Kind.PRINTED),
                        new FunnelPlot.Point(0, 0.2, FunnelPlot.Kind.FILLED_IN)));

        assertThat(funnel.svg("f").finish())
                .contains("cx=\"410\" cy=\"20\" r=\"3.5\" fill=\"" + Palette.ACCENT)
                .contains("cx=\"410\" cy=\"340\" r=\"3.5\" fill=\"" + Palette.PAPER);
    }

    private static String forest(ForestPlot.Row... rows) {
        return new ForestPlot("t", "d", false, "worse", "better", Double::toString, List.of(rows))
                .svg("f")
                .finish();
    }
}
