package nl.terugblik.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.scale.Scale.Bounds;
import nl.terugblik.scale.Scale.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireFileTest {

    private static final String FILE = """
            instrument: mood
            licence: invented
            answers: {0: {en: never, nl: nooit}, 1: {en: at times, nl: soms}, 2: {en: often, nl: vaak}}
            items:
              mood_1: {label: {en: one, nl: een}}
              mood_2: {label: {en: two, nl: twee}}
              mood_3: {label: {en: three, nl: drie}}
            scales:
              low: {items: [mood_1, mood_2, mood_3], reverse: [mood_2], score: sum, min_answered: 2, prorate: true, range: [0, 6]}
            """;

    @TempDir
    private Path folder;

    @Test
    void holdsItemsAnswersAndScales() throws IOException {
        QuestionnaireForm form = QuestionnaireFile.read(file(FILE));
        assertThat(form.instrument()).isEqualTo("mood");
        assertThat(form.items().keySet()).containsExactly("mood_1", "mood_2", "mood_3");
        assertThat(form.asks("mood_4")).isFalse();
        assertThat(form.valid(OptionalInt.of(2))).hasValue(2);
        assertThat(form.valid(OptionalInt.of(3))).isEmpty();
        assertThat(form.valid(OptionalInt.empty())).isEmpty();
        Scale low = scale(form, "low");
        assertThat(low.answers()).isEqualTo(new Bounds(0, 2));
        assertThat(low.range()).isEqualTo(new Bounds(0, 6));
        assertThat(low.score(Map.of("mood_1", 2, "mood_2", 0))).hasValue(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "items: [mood_1, mood_2, mood_3] | items: [mood_1, mood_2, mod_3] | line 9: scales.low.items[2] mod_3 is no item of this questionnaire; did you mean mood_3?",
                "reverse: [mood_2] | reverse: [mood_9] | line 9: scales.low.reverse[0] mood_9 is reversed and no item of the scale; did you mean mood_1?",
                "reverse: [mood_2] | reverse: [mood_2, mood_2] | line 9: scales.low.reverse must not name anything twice.",
                "items: [mood_1, mood_2, mood_3] | items: [mood_1, mood_2, mood_1] | line 9: scales.low.items must not name anything twice.",
                "min_answered: 2 | min_answered: 4 | line 9: scales.low.min_answered asks for more answers than the scale has items (3); give at most that.",
                "min_answered: 2 | min_answered: 0 | line 9: scales.low.min_answered must be a whole number of at least 1.",
                "score: sum | score: mean | line 9: scales.low.prorate can be true for a sum only; remove it, or score the sum.",
                "score: sum | score: total | line 9: scales.low.score must be one of sum, mean, count.",
                "range: [0, 6] | range: [6, 0] | line 9: scales.low.range must give the least score first and the largest second.",
                "answers: {0: | answers: {no: | line 3: answers.no must be a whole number from 0 to 9999.",
                "answers: {0: | answers: {1: | line 3: answers[1] is there twice; keep one.",
                "mood_2: {label | mood_1: {label | line 6: items.mood_1 is there twice; keep one.",
                "prorate: true | prorated: true | line 9: scales.low.prorated is not known here; did you mean prorate?"
            })
    void saysWhatIsWrongInOneSentence(String part, String instead, String sentence) throws IOException {
        assertThat(FILE).contains(part);
        Path file = file(FILE.replaceFirst(Pattern.quote(part), instead));
        assertThatThrownBy(() -> QuestionnaireFile.read(file))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("mood.yaml " + sentence)
                .hasMessageNotContaining("\n");
    }

    @Test
    void readsAFolderInWhichNoTwoHaveOneCode() throws IOException {
        file(FILE);
        assertThat(all(folder)).containsOnlyKeys("mood");
        Files.writeString(folder.resolve("other.yaml"), FILE);
        assertThatThrownBy(() -> all(folder))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("other.yaml line 1: instrument is mood, as in")
                .hasMessageContaining("mood.yaml; give each questionnaire a code of its own.");
    }

    @Test
    void readsThoseThatComeWithTheProgram() throws IOException {
        Map<String, QuestionnaireForm> forms = all(Path.of("jobs/instruments/scales"));
        assertThat(forms).containsOnlyKeys("arij", "capi-sf", "care-use", "demographics", "lirik", "psq");
        Scale abuse = scale(form(forms, "capi-sf"), "abuse");
        assertThat(form(forms, "capi-sf").items()).hasSize(40);
        assertThat(abuse.items()).hasSize(24);
        assertThat(abuse.scoring()).isEqualTo(Scoring.SUM);
        assertThat(abuse.minAnswered()).isEqualTo(24);
        assertThat(abuse.range()).isEqualTo(new Bounds(0, 24));
        assertThat(scale(form(forms, "psq"), "informal").items()).hasSize(5);
        assertThat(form(forms, "care-use").items()).hasSize(15);
        assertThat(form(forms, "arij").answers()).containsOnlyKeys(1, 2, 3, 4, 5, 6);
    }

    private static Map<String, QuestionnaireForm> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return QuestionnaireFile.all(files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Schemas.SCALE::read)
                    .toList());
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("mood.yaml"), text);
    }

    private static QuestionnaireForm form(Map<String, QuestionnaireForm> forms, String instrument) {
        return Objects.requireNonNull(forms.get(instrument));
    }

    private static Scale scale(QuestionnaireForm form, String name) {
        return Objects.requireNonNull(form.scales().get(name));
    }
}
