package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** The report of an invented run: whole, self-contained, and made of the run's figures alone. */
class ReportTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void isWellFormedAndSpeaksItsLanguage(Language language) throws Exception {
        Document page = parsed(InventedRun.in(directory).report().page(language));
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo(language.code());
        assertThat(page.getElementsByTagName("h1").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("svg").getLength()).isEqualTo(4);
    }

    @Test
    void writesTheSameBytesAgain() throws Exception {
        InventedRun run = InventedRun.in(directory).report();
        String first = run.page(Language.NL);
        assertThat(run.report().page(Language.NL)).isEqualTo(first);
    }

    static Document parsed(String page) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }
}
