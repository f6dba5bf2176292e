package nl.terugblik.exchange.stata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label in a do-file that was made to do more than to be read. */
class StataTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "say \"no\" | say 'no'",
                "`macro' | 'macro'",
                "$global | \\$global",
                "a /* b */ c // d /// e | a / * b * / c / / d / / / e",
                "a\\\\*b | a/ / *b",
                "~a\nshell id~ | a shell id"
            })
    void meansItself(String label, String written) {
        assertThat(StataText.escaped(label)).isEqualTo(written);
    }
}
