package nl.terugblik.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text of others in Markdown. */
class MarkdownTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
                "a & b &lt; c | a &amp; b &amp;lt; c",
                "[x](http://y) ![z](w) | \\[x\\](http://y) !\\[z\\](w)",
                "`code` *b* \\ | \\`code\\` \\*b\\* \\\\",
                "t2_default, 3.5 (een) | t2_default, 3.5 (een)"
            })
    void meansItself(String label, String written) {
        assertThat(Markdown.text(label)).isEqualTo(written);
    }
}
