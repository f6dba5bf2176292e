package nl.terugblik.coding;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import nl.terugblik.protocol.InstrumentFile;
import nl.terugblik.protocol.InvalidStudy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with an instrument's questionnaires and prices, or with what its rules ask of them: a sentence with file and line. */
class MaterialTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void copy() throws IOException {
        Path instruments = Path.of("jobs/instruments");
        try (Stream<Path> files = Files.walk(instruments)) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
                Path copy = folder.resolve(instruments.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            scales/capi-sf.yaml | abuse: {items: [capi_01,     | abuse: {items: [capi_1,         | scales/capi-sf.yaml line 7: scales.abuse.items[0] capi_1 is no item of this questionnaire; did you mean capi_01?
            scales/capi-sf.yaml | reverse: []                  | reverse: [capi_02, capi_02]     | scales/capi-sf.yaml line 7: scales.abuse.reverse must not name anything twice.
            scales/capi-sf.yaml | reverse: []                  | reverse: [capi_30]              | scales/capi-sf.yaml line 7: scales.abuse.reverse[0] capi_30 is reversed and no item of the scale; did you mean capi_10?
            scales/psq.yaml     | instrument: psq              | instrument: capi-sf             | scales/psq.yaml line 2: instrument is capi-sf, as in FOLDER/scales/capi-sf.yaml; give each questionnaire a code of its own.
            prices/prices.yaml  | year: 2009, domain: health}  | year: 2008, domain: health}     | prices/prices.yaml line 6: prices[0].year is 2008, for which index has no factor; add it there.
            ekc-2016-iv.yaml    | scales/psq.yaml              | scales/pqs.yaml                 | scales/pqs.yaml does not exist; check the path.
            ekc-2016-iv.yaml    | scales/psq.yaml              | ../psq.yaml                     | line 13: questionnaires[3] must lie below the folder of this file; copy it there.
            ekc-2016-iv.yaml    | scale: informal              | scale: informel                 | names the scale informel, which FOLDER/scales/psq.yaml does not have; did you mean informal?
            ekc-2016-iv.yaml    | {questionnaire: psq,         | {questionnaire: psqq,           | names the questionnaire psqq, of which the instrument names no file under questionnaires; did you mean psq?
            ekc-2016-iv.yaml    | item: edu                    | item: education                 | names the item education, which FOLDER/scales/demographics.yaml does not have
            ekc-2016-iv.yaml    | codes: {1: 1, 2: 1,          | codes: {1: 1,                   | needs a code for the answer 2.
            ekc-2016-iv.yaml    | 7: 0}                        | 7: 0, 8: 0}                     | has a code for an answer that the questionnaire does not have.
            ekc-2016-iv.yaml    | prices: prices/prices.yaml   | #                               | needs prices; name a file of them under prices in the instrument.
            ekc-2016-iv.yaml    | min_sources: 15              | min_sources: 16                 | asks for more sources than the questionnaire has (15).
            """)
    void isSaidInASentence(String file, String part, String instead, String sentence) throws IOException {
        Path edited = folder.resolve(file);
        String text = Files.readString(edited);
        int at = text.indexOf(part);
        org.assertj.core.api.Assertions.assertThat(at).isNotNegative();
        Files.writeString(edited, text.substring(0, at) + instead + text.substring(at + part.length()));
        assertThatThrownBy(() -> Coder.of(InstrumentFile.read(folder.resolve("ekc-2016-iv.yaml"))))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence.replace("FOLDER", folder.toString()));
    }
}
