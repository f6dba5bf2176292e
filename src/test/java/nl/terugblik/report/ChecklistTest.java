package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reviews the study finds what each list asks for, or why it is not there. */
class ChecklistTest {

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryItem(Language language) {
        Texts texts = Texts.in(language);
        for (ChecklistItem item : all()) {
            assertThat(texts.has(item.key())).as(item.key()).isTrue();
            assertThat(item.chapters().isEmpty() && !texts.has(item.key() + ".not"))
                    .as(item.key())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void pointsEveryItemToAChapterOrSaysWhyNot(Language language) throws Exception {
        String text = InventedRun.in(directory).report().page(language);
        long linked = all().stream()
                .filter(item ->
                        item.chapters().stream().anyMatch(chapter -> text.contains("href=\"#" + chapter + "\"")))
                .count();
        String not = language == Language.NL ? "niet gerapporteerd: " : "not reported: ";
        assertThat(text.split(not, -1)).hasSize((int) (all().size() - linked + 1));
        assertThat(linked).isGreaterThan(30);
    }

    private static List<ChecklistItem> all() {
        return Stream.concat(ChecklistItem.STROBE.stream(), ChecklistItem.RECORD.stream())
                .toList();
    }
}
