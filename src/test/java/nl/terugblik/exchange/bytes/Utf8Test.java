package nl.terugblik.exchange.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {

    @ParameterizedTest
    @CsvSource({
        "abc, 3, abc",
        "abc, 2, ab",
        "aéb, 2, a",
        "aéb, 3, aé",
        "€€, 5, €",
        "a😀, 4, a",
        "a😀, 5, a😀",
        "é, 0, ''"
    })
    void cutsAtTheBorderOfACharacter(String text, int bytes, String cut) {
        assertThat(Utf8.cut(text, bytes)).isEqualTo(cut);
    }

    @ParameterizedTest
    @CsvSource({"aéb, 2, aé", "😀😀b, 2, 😀😀", "ab, 3, ab"})
    void countsACharacterAsOne(String text, int characters, String cut) {
        assertThat(Utf8.cutCharacters(text, characters)).isEqualTo(cut);
    }
}
