package nl.terugblik.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaletteTest {
    @Test
    void measuresContrastAsTheGuidelinesDo() {
        assertThat(Palette.contrast("#000000", "#ffffff")).isEqualTo(21, within(1e-9));
        assertThat(Palette.contrast("#777777", "#ffffff")).isEqualTo(4.48, within(0.005));
    }

    @Test
    void isReadableOnPaperAndOnWash() {
        for (String ground : List.of(Palette.PAPER, Palette.WASH)) {
            for (String text : List.of(Palette.INK, Palette.QUIET, Palette.ACCENT, Palette.SECOND)) {
                assertThat(Palette.contrast(text, ground))
                        .as(text + " on " + ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void givesEveryNameInAStyleSheetItsColour() {
        assertThat(PageStyle.css()).doesNotContain("$").contains(Palette.INK, Palette.SECOND, Palette.PARTS.get(2));
        assertThatThrownBy(() -> Palette.style(PaletteTest.class, "none.css"))
                .hasMessage("The style sheet none.css is missing from this program.");
        assertThatThrownBy(() -> Palette.style(PaletteTest.class, "unknown.css"))
                .hasMessage("There is no colour $inkk.");
    }

    @Test
    void tellsNeighbouringPartsApart() {
        for (int i = 1; i < Palette.PARTS.size(); i++) {
            assertThat(Palette.contrast(Palette.PARTS.get(i - 1), Palette.PARTS.get(i)))
                    .isGreaterThan(1.2);
        }
    }
}
