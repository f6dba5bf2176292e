package nl.terugblik.report.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.report.InventedRun;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever reviews the study finds what each list asks for where the report says that it stands, or why it is not there. */
class ChecklistTest {

    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryItem(Language language) {
        Texts texts = Texts.in(language);
        for (ChecklistItem item : all().toList()) {
            assertThat(texts.has(item.key())).as(item.key()).isTrue();
            assertThat(item.pointers().isEmpty() && !texts.has(item.key() + ".not"))
                    .as(item.key())
                    .isFalse();
            for (ChecklistItem.Pointer pointer : item.pointers()) {
                assertThat(texts.has(pointer.part() + ".title"))
                        .as(pointer.part())
                        .isTrue();
                assertThat(pointer.claims()).as(item.key()).isNotEmpty().allMatch(texts::has);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void pointsToNothingThatDoesNotSayIt(Language language) throws Exception {
        assertThat(silent(InventedRun.in(directory.resolve("unmatched")), language))
                .containsExactlyInAnyOrder("strobe.6b", "strobe.16b");
        assertThat(silent(InventedRun.matchedIn(directory.resolve("matched")), language))
                .containsExactlyInAnyOrder("strobe.16b");
    }

    @ParameterizedTest
    @EnumSource
    void pointsToClassesWhereMatchingMadeThem(Language language) throws Exception {
        InventedRun run = InventedRun.matchedIn(directory)
                .with("cohort/matching.json", "\"method\": \"nearest\"", "\"method\": \"cem\"");
        assertThat(silent(run, language)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void pointsToNothingInARunWithoutRows(Language language) throws Exception {
        InventedRun run = InventedRun.in(directory);
        for (String table : List.of(
                "cohort/flow.csv",
                "dataset/coded.csv",
                "dataset/missing.csv",
                "tables/baseline.csv",
                "tables/outcomes.csv",
                "tables/effect-sizes.csv",
                "tables/moderation.csv")) {
            run.withoutRows(table);
        }
        assertThat(silent(run, language)).contains("strobe.13a", "strobe.14a", "strobe.16a", "record.13.1");
    }

    @Test
    void holdsAPageThatLinksWithoutSayingItToBeWrong() throws Exception {
        String page = InventedRun.in(directory)
                .report()
                .page(Language.EN)
                .replace(Texts.in(Language.EN).raw("colophon.access.text"), "");
        assertThat(Pointers.of(page, Language.EN).untrue()).containsExactly("record.12.1 colophon");
    }

    /** The items that a report does not speak of though others may, once all that it points to was found there. */
    private static Set<String> silent(InventedRun run, Language language) throws Exception {
        String page = run.report().page(language);
        Pointers pointers = Pointers.of(page, language);
        assertThat(pointers.untrue()).isEmpty();
        Map<String, List<String>> links = pointers.links();
        assertThat(links.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        all().map(item -> item.list() + "." + item.number()).toList());
        return all().filter(item -> !item.pointers().isEmpty())
                .map(item -> item.list() + "." + item.number())
                .filter(item -> links.getOrDefault(item, List.of()).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<ChecklistItem> all() {
        return Stream.concat(ChecklistItem.STROBE.stream(), ChecklistItem.RECORD.stream());
    }
}
