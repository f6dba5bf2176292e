package nl.terugblik.exchange.spss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label in SPSS syntax that was made to do more than to be read. */
class SpsTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "it's | 'it''s'",
                "a'.x | 'a''.x'",
                "!macro $x `y` \"z\" | '!macro $x `y` \"z\"'",
                "~a'.\nHOST COMMAND=['id'].~ | 'a''. HOST COMMAND=[''id''].'",
                "~a\u2028\r\u0085b\u0000~ | 'a   b '"
            })
    void meansItself(String label, String written) {
        assertThat(SpsText.quoted(label)).isEqualTo(written);
    }
}
