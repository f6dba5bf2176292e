package nl.terugblik.exchange.r;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A label in an R script that was made to do more than to be read. */
class RTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "say \"no\" | \"say \\\"no\\\"\"",
                "a\\b `c` $d | \"a\\\\b `c` $d\"",
                "~a\nsystem('id')~ | \"a system('id')\"",
                "~a\u0000\u2028b~ | \"a  b\""
            })
    void meansItself(String label, String written) {
        assertThat(RText.quoted(label)).isEqualTo(written);
    }
}
