package nl.terugblik.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the table {@code ^} is a byte order mark, {@code /} a line feed and {@code ~} a carriage return. */
class TextStartTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b/       | UTF-8      | UTF-8    |   | 0 | a,b/",
                "^a,b/      | UTF-8      | UTF-8    |   | 0 | a,b/",
                "^a,b/      | UTF-16LE   | UTF-16LE |   | 0 | a,b/",
                "^a,b/      | UTF-16BE   | UTF-16BE |   | 0 | a,b/",
                "^a,b/      | UTF-32BE   | UTF-32BE |   | 0 | a,b/",
                "sep=;~/a;b | UTF-8      | UTF-8    | ; | 1 | a;b",
                "sep=;~a;b  | UTF-8      | UTF-8    | ; | 1 | a;b",
                "^SEP=;/a;b | UTF-16LE   | UTF-16LE | ; | 1 | a;b",
                "\"sep=;\"/a| UTF-8      | UTF-8    | ; | 1 | a",
                "sep=;;/a   | UTF-8      | UTF-8    |   | 0 | sep=;;/a",
                "sep=x/a    | UTF-8      | UTF-8    |   | 0 | sep=x/a",
                "sep,a/     | UTF-8      | UTF-8    |   | 0 | sep,a/",
                "``         | UTF-8      | UTF-8    |   | 0 | ``"
            })
    void isWhatStandsBeforeTheHeader(
            String text, String written, String encoding, Character delimiter, int lines, String rest)
            throws IOException {
        BufferedInputStream in =
                new BufferedInputStream(new ByteArrayInputStream(breaks(text).getBytes(Charset.forName(written))));

        TextStart start = TextStart.skip(in, UTF_8);

        assertThat(start.encoding().name()).isEqualTo(encoding);
        assertThat(start.delimiter().orElse(null)).isEqualTo(delimiter);
        assertThat(start.lines()).isEqualTo(lines);
        assertThat(start.looksLike()).isEmpty();
        assertThat(new String(in.readAllBytes(), start.encoding())).isEqualTo(breaks(rest));
    }

    @Test
    void goesOnInTheEncodingThatIsExpectedWhereNothingIsSaid() throws IOException {
        BufferedInputStream in = new BufferedInputStream(new ByteArrayInputStream(new byte[] {(byte) 0xE9, ',', 'a'}));
        assertThat(TextStart.skip(in, StandardCharsets.ISO_8859_1).encoding()).isEqualTo(StandardCharsets.ISO_8859_1);
    }

    @Test
    void takesOneZeroForNoUtf16() {
        assertThat(TextStart.of("a,b\n\0,1\n2,3\n4,5\n".getBytes(UTF_8), UTF_8).looksLike())
                .isEmpty();
    }

    private static String breaks(String text) {
        return text.replace('^', '\uFEFF').replace('/', '\n').replace('~', '\r');
    }
}
