package nl.terugblik.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoteTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                               | ''",
                "Not tested: a group is empty.                                    | Not tested: a group is empty.",
                "Not tested: 3 experimental families have the outcome.            | Not tested.",
                "Not tested: a test needs ten; there are \u0663.                 | Not tested.",
                "8 pairs are left out.                                            | ''",
                "Of 8 pairs: none.                                                | ''"
            })
    void holdsNoNumeralOutside(String note, String outside) {
        assertThat(Note.outside(note)).isEqualTo(outside);
    }
}
