package nl.terugblik.report.matched;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.Distance;
import nl.terugblik.matching.Matcher;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.Method;
import nl.terugblik.matching.MissingPolicy;
import nl.terugblik.matching.Order;
import nl.terugblik.matching.RowKeys;
import nl.terugblik.matching.UnmatchedReason;
import nl.terugblik.report.InventedRun;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.run.Run;
import nl.terugblik.report.run.RunFiles;
import nl.terugblik.report.run.Specification;
import nl.terugblik.report.words.Page;
import nl.terugblik.report.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/** Ways of matching and their warnings, as matching writes them down, in the words of the report. */
class MatchingWordsTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryChoiceThatMatchingKnows(Language language) {
        Texts texts = Texts.in(language);
        assertThat(Arrays.stream(Method.values()).map(Method::id))
                .allMatch(id -> texts.has("matching.method." + id) && texts.has("matching.method.short." + id));
        assertThat(Arrays.stream(Distance.values()).map(Distance::id))
                .allMatch(id -> texts.has("matching.distance." + id) && texts.has("matching.distance.short." + id));
        assertThat(ids(Order.values())).allMatch(id -> texts.has("matching.order." + id));
        assertThat(ids(MissingPolicy.values())).allMatch(id -> texts.has("matching.missing." + id));
        assertThat(Arrays.stream(UnmatchedReason.values()).map(UnmatchedReason::id))
                .allMatch(id -> texts.has("flow.reason." + id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"distance": "propensity_logit", "caliper": 0.2}                        | Dichtstbijzijnde gezin; logit van de kans op een conferentie; hoogstens 0,2 standaardafwijking van de logit uit elkaar; 1 op 1; gekoppeld op etniciteit
                    {"caliper": 0.1, "caliper_unit": "raw", "ratio": 3, "replace": true}    | Dichtstbijzijnde gezin; kans op een conferentie; hoogstens 0,1 uit elkaar, in de eenheid van de afstand zelf; 1 op 3; controlegezinnen mochten vaker dienen; gekoppeld op etniciteit
                    {"distance": "mahalanobis", "calipers": {"n_children_t1": 1.5}}         | Dichtstbijzijnde gezin; Mahalanobis-afstand; aantal kinderen op T1 hoogstens 1,5 standaardafwijking uit elkaar; 1 op 1; gekoppeld op etniciteit
                    {"method": "exact", "exact": ["referral_reason"]}                       | Exact; gekoppeld op etniciteit; gelijk op reden van aanmelding
                    {"method": "subclass", "subclasses": 5}                                 | Lagen; kans op een conferentie; 5 lagen; gekoppeld op etniciteit
                    """)
    void saysAWayOfMatchingInAPhrase(String options, String expected) throws Exception {
        assertThat(Texts.capitalised(words(options, Language.NL).phrase())).isEqualTo(expected);
    }

    @Test
    void explainsEachTermOfAWayOfMatching() throws Exception {
        List<String> terms = words("""
                {"method": "cem", "on": ["ethnicity", "n_children_t1"], "cutpoints": {"n_children_t1": 2}, "missing": "category", "seed": 7}""", Language.EN).terms().stream()
                .map(term -> term.term() + ": " + term.meaning())
                .toList();
        assertThat(terms)
                .contains("Matched on: Ethnicity and number of children at T1")
                .contains("Classes: Number of children at T1 in 2 classes")
                .anyMatch(term -> term.startsWith("Method: Coarsened exact"))
                .anyMatch(term -> term.startsWith("Breaking ties: Seed 7:"))
                .anyMatch(term -> term.startsWith("Missing: That a characteristic is missing counts"))
                .noneMatch(term -> term.startsWith("Distance") || term.startsWith("Caliper"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"caliper": 0.2}             | De grens is in standaardafwijkingen van de kans zelf
                    {"order": "data"}            | De gezinnen kozen in de volgorde van het bestand
                    {"distance": "mahalanobis"}  | Er zijn minder controlegezinnen (1) dan experimentele gezinnen (3)
                    {"caliper": 0.0000000001, "caliper_unit": "raw", "distance": "mahalanobis"} | Geen enkel gezin kon worden gekoppeld.
                    """)
    void translatesTheWarningsThatMatchingGives(String options, String expected) throws Exception {
        List<String> warnings = Matcher.match(table(), nl.terugblik.matching.Specification.of(map(options, "x")))
                .warnings();
        Page page = page(Language.NL);
        assertThat(warnings)
                .isNotEmpty()
                .allSatisfy(warning ->
                        assertThat(MatchingWarning.say(page, warning)).isNotEqualTo(warning));
        assertThat(warnings)
                .anySatisfy(warning ->
                        assertThat(MatchingWarning.say(page, warning)).startsWith(expected));
    }

    @Test
    void leavesAWarningThatItDoesNotKnow() throws Exception {
        assertThat(MatchingWarning.say(page(Language.NL), "Something new.")).isEqualTo("Something new.");
    }

    private static MatchingTable table() {
        RowKeys keys = new RowKeys(0);
        List.of("a", "b", "c", "d").forEach(keys::add);
        return new MatchingTable(
                keys,
                new boolean[] {true, true, true, false},
                List.of(new Covariate.Numbers("x", new double[] {1, 3, 4, 2})));
    }

    private SpecificationWords words(String options, Language language) throws IOException {
        var understood = nl.terugblik.matching.Specification.of(map(options, "ethnicity"))
                .understood();
        var json = JsonMapper.shared().valueToTree(Map.of("name", "some", "understood", understood));
        return new SpecificationWords(page(language), Specification.of(json));
    }

    private Page page(Language language) throws IOException {
        InventedRun run = InventedRun.matchedIn(directory);
        return Page.of(Run.read(new RunFiles(run.directory())), InventedRun.facts(), language);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String options, String on) {
        Map<String, Object> map = JsonMapper.shared().readValue(options, Map.class);
        map.putIfAbsent("on", List.of(on));
        return map;
    }

    private static Stream<String> ids(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().toLowerCase(Locale.ROOT));
    }
}
