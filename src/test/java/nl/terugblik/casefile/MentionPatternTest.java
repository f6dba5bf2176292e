package nl.terugblik.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a mention of a conference in a journal text. */
class MentionPatternTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EKC",
                "aanmelding EK-c gedaan",
                "ek c besproken",
                "Ek-conferentie",
                "ekconferentie gepland",
                "Eigen Kracht-conferentie",
                "eigenkrachtconferentie",
                "EIGEN  KRACHT CENTRALE",
                "eigen kracht plan",
                "eigen-kracht-beraad",
                "eigen kracht coordinator",
                "eigen kracht co\u00f6rdinator",
                "EIGEN KRACHT CO\u00d6RDINATOR",
                "eigen kracht coo\u0308rdinator",
                "eigen\u00a0kracht\u2011conferentie",
                "ek\u2013c",
                "e\u00e9n EK\u2010C",
                "familienetwerkberaad",
                "familie-netwerkberaden",
                "er is een familie\u2010netwerkberaad, caf\u00e9",
                "(ekc)",
            })
    void findsAMention(String text) {
        assertThat(MentionPattern.DEFAULT.in(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "e",
                "weekcontact",
                "week c",
                "op eigen kracht",
                "op eigen kracht verder, caf\u00e9",
                "ekcel",
                "ek, c",
                "familie en netwerk",
                "familie",
                "beleid eigen huis",
            })
    void passesOverWhatIsNone(String text) {
        assertThat(MentionPattern.DEFAULT.in(text)).isFalse();
    }

    @Test
    void takesAnotherPatternAsItIs() {
        MentionPattern own = MentionPattern.of("\\bnetwerkplan\\b");
        assertThat(own.in("Een Netwerkplan is gemaakt")).isTrue();
        assertThat(own.in("ekc")).isFalse();
    }

    @Test
    void isTheDefaultWhenItsExpressionIs() {
        assertThat(MentionPattern.of(MentionPattern.DEFAULT.expression())).isSameAs(MentionPattern.DEFAULT);
        assertThat(MentionPattern.of("a")).isEqualTo(MentionPattern.of("a")).isNotEqualTo(MentionPattern.DEFAULT);
    }

    @Test
    void refusesWhatIsNoRegularExpression() {
        assertThatThrownBy(() -> MentionPattern.of("(")).hasMessageContaining("not a regular expression");
    }
}
