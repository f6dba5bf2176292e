package nl.terugblik.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.run.MissingReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private final Texts dutch = Texts.in(Language.NL);
    private final Texts english = Texts.in(Language.EN);

    @Test
    void saysEverythingInBothLanguages() {
        assertThat(dutch.keys("")).isEqualTo(english.keys(""));
    }

    /** Of a sentence that stands twice, in one file or in two, only the last is ever said. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everySentenceStandsOnce(Language language) throws IOException {
        List<String> keys = new ArrayList<>();
        for (String name : language.messages()) {
            try (InputStream file = Objects.requireNonNull(Texts.class.getResourceAsStream(name))) {
                new String(file.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> line.matches("[^#\\s=]+\\s*=.*"))
                        .forEach(line -> keys.add(line.replaceFirst("\\s*=.*", "")));
            }
        }
        assertThat(keys).hasSizeGreaterThan(500).doesNotHaveDuplicates();
        assertThat(keys).hasSameElementsAs(Texts.in(language).keys(""));
    }

    @Test
    void fillsTheSamePlacesInBothLanguages() {
        for (String key : dutch.keys("")) {
            assertThat(places(dutch.raw(key))).as(key).isEqualTo(places(english.raw(key)));
        }
    }

    @Test
    void namesEveryMissingReason() {
        for (String code : MissingReason.CODES) {
            assertThat(dutch.has("missing." + code)).as(code).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1 gezin", "0, 0 gezinnen", "1284, 1.284 gezinnen"})
    void countsInWords(long count, String expected) {
        assertThat(dutch.counted("families", count)).isEqualTo(expected);
    }

    @Test
    void writesDates() {
        LocalDate day = LocalDate.of(2013, 3, 1);
        assertThat(dutch.date(day)).isEqualTo("1 maart 2013");
        assertThat(english.date(day)).isEqualTo("1 March 2013");
    }

    @Test
    void listsItems() {
        assertThat(dutch.listed(List.of())).isEmpty();
        assertThat(dutch.listed(List.of("a"))).isEqualTo("a");
        assertThat(dutch.listed(List.of("a", "b", "c"))).isEqualTo("a, b en c");
    }

    @ParameterizedTest
    @CsvSource({"Etniciteit, etniciteit", "ARIJ-klasse, ARIJ-klasse", "T2, T2", "'', ''"})
    void putsLabelsInASentence(String label, String expected) {
        assertThat(Texts.inSentence(label)).isEqualTo(expected);
    }

    private static Set<String> places(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
