package nl.terugblik.outcomes.matched;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.terugblik.outcomes.plan.Totals;
import org.junit.jupiter.api.Test;

class MatchedEffectTableTest {

    private static final Totals TOTALS = new Totals(Map.of("signs", List.of("abuse", "neglect")));

    @Test
    void ofATotalAndItsPartsOnlyTheTotalIsAdjustedFor() {
        assertThat(MatchedEffectTable.withoutParts(List.of("age", "abuse", "signs", "neglect"), TOTALS))
                .containsExactly("age", "signs");
        assertThat(MatchedEffectTable.withoutParts(List.of("age", "abuse"), TOTALS))
                .containsExactly("age", "abuse");
    }

    @Test
    void anOutcomeIsNotAdjustedForItself() {
        assertThat(MatchedEffectTable.adjusting(List.of("age", "signs"), "signs"))
                .containsExactly("age");
    }
}
