package nl.terugblik.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A family that asks what is held is told which people read what of it. */
class DutchWordsTest {

    @Test
    void tellOfEachRoundWhatWasReadInIt() {
        DutchWords.Section read = read(
                new AccessRequest.InRound("plannen", "plans", 2, true),
                new AccessRequest.InRound("gesprekken", "interviews", 1, false),
                new AccessRequest.InRound("dossiers", "run", 1, false));
        assertThat(read.about()).startsWith("Voor onderzoek lazen een of meer mensen dit van uw gezin, en zij deelden");
        assertThat(read.lines())
                .containsExactly(
                        "Onderzoek plannen: 2 plannen; wat er staat wordt verzegeld bewaard",
                        "Onderzoek gesprekken: een gesprek; wat er stond is vernietigd, en alleen de indeling is bewaard",
                        "Onderzoek dossiers: het dossier zelf, bij de instelling; wat de onderzoeker daarover invulde"
                                + " wordt verzegeld bewaard");
    }

    private static DutchWords.Section read(AccessRequest.InRound... rounds) {
        Held held = new Held(
                "North",
                "1 januari 2026",
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(rounds),
                List.of());
        return DutchWords.sections(held).stream()
                .filter(section -> section.heading().equals("Wat mensen lazen en indeelden"))
                .findFirst()
                .orElseThrow();
    }
}
