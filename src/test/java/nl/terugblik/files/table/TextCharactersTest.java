package nl.terugblik.files.table;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are read without what programs leave behind at the start and the end of files. */
class TextCharactersTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "^a^b^        | ab",
                "a%           | a",
                "a%%          | a%",
                "a%b          | a%b",
                "%            | ``",
                "a%^          | a",
                "^            | ``"
            })
    void leavesOutMarksAndTheCtrlZAtTheEnd(String text, String rest) throws IOException {
        for (int room : new int[] {1, 2, 3, 100}) {
            StringBuilder read = new StringBuilder();
            try (TextCharacters characters = new TextCharacters(
                    new StringReader(text.replace('^', '\uFEFF').replace('%', '\u001A')))) {
                char[] some = new char[room];
                for (int count = characters.read(some, 0, room); count >= 0; count = characters.read(some, 0, room)) {
                    read.append(some, 0, count);
                }
            }
            assertThat(read.toString()).isEqualTo(rest.replace('%', '\u001A'));
        }
    }

    @Test
    void readsOneCharacterAtATimeToo() throws IOException {
        try (TextCharacters characters = new TextCharacters(
                new InputStreamReader(new ByteArrayInputStream("\uFEFFa\u001A".getBytes(UTF_8)), UTF_8))) {
            assertThat(characters.read()).isEqualTo('a');
            assertThat(characters.read()).isEqualTo(-1);
        }
    }
}
