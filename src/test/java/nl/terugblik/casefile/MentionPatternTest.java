package nl.terugblik.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    void findsTheSameWhereverTheWholeExpressionIsTried() {
        Pattern whole = Pattern.compile(
                MentionPattern.DEFAULT.expression(),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        String[] bits = {
            "e",
            "k",
            "c",
            " ",
            "-",
            "ek",
            "EK",
            "eigen",
            "kracht",
            "plan",
            "conferentie",
            "co\u00f6rdinator",
            "familie",
            "netwerkberaad",
            "x",
            "\u212a",
            "\u0131",
            "\u00e9",
            "_",
            "1",
            "eigen kracht "
        };
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(6), 0, bits.length)
                    .mapToObj(bit -> bits[bit])
                    .collect(Collectors.joining());
            boolean found = whole.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                    .find();
            assertThat(MentionPattern.DEFAULT.in(text)).as(text).isEqualTo(found);
        }
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
