package nl.terugblik.compare.found;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines of a text, letter by letter: how many are others, and where. */
class LineDifferenceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            abc | abc   | 0 | []
            abc | axc   | 1 | [2]
            abc | abxc  | 1 | [3]
            abc | ac    | 1 | [2]
            abc | xabcy | 2 | [1, 5]
            abc | def   | 3 | [1, 2, 3]
            abc | ''    | 3 | [1]
            ''  | ab    | 2 | [1, 2]
            aab | aba   | 1 | [3]
            """)
    void areCountedAndNamed(String before, String after, int lines, String where) {
        LineDifference difference = LineDifference.of(letters(before), letters(after));
        assertThat(difference.lines()).isEqualTo(lines);
        assertThat(difference.where()).hasToString(where);
    }

    private static List<String> letters(String text) {
        return text.chars().mapToObj(Character::toString).toList();
    }
}
