package nl.terugblik.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.terugblik.chart.Palette;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.words.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** What every report says is so, and said in one style. */
class WordsTest {
    @TempDir
    private Path directory = Path.of("");

    @ParameterizedTest
    @EnumSource
    void writesEveryIntervalInOneStyle(Language language) throws Exception {
        for (InventedRun run : runs()) {
            String page = run.report().page(language).replaceAll("(?s)<style>.*?</style>", "");
            assertThat(Pattern.compile("\\d[\\u00a0 %]*[–-][\\u00a0 ]\\d")
                            .matcher(page)
                            .find())
                    .as("a dash between two numbers")
                    .isFalse();
            assertThat(page).doesNotContainPattern("\\[[\\d−]");
        }
    }

    /** 92,0 tot 99,2 %: a lower end keeps the decimals of the upper one. */
    @ParameterizedTest
    @EnumSource
    void givesBothEndsOfAnIntervalTheSameDecimals(Language language) throws Exception {
        InventedRun run = InventedRun.in(directory);
        String to = language == Language.NL ? "tot" : "to";
        Pattern interval =
                Pattern.compile(">−?[\\d.,]*?(?:[.,](\\d+))? " + to + " −?[\\d.,]*?(?:[.,](\\d+))?(\\u00a0?%)?<");
        var found = interval.matcher(run.report().page(language));
        int intervals = 0;
        int shares = 0;
        while (found.find()) {
            intervals++;
            shares += found.group(3) == null ? 0 : 1;
            assertThat(found.group(1)).as(found.group()).isNotNull().hasSameSizeAs(found.group(2));
        }
        assertThat(intervals).isGreaterThan(50);
        assertThat(shares).isGreaterThan(20);
    }

    @ParameterizedTest
    @EnumSource
    void givesEveryTableANameOfItsOwn(Language language) throws Exception {
        for (InventedRun run : runs()) {
            Set<String> names = new HashSet<>();
            Set<String> numbers = new HashSet<>();
            for (Element frame :
                    PageRules.elements(PageRules.parsed(run.report().page(language)), "div")) {
                if (frame.hasAttribute("aria-label")) {
                    assertThat(names.add(frame.getAttribute("aria-label")))
                            .as(frame.getAttribute("aria-label"))
                            .isTrue();
                }
            }
            for (Element caption : PageRules.elements(PageRules.parsed(run.page(language)), "caption")) {
                PageRules.elements(caption, "b").stream()
                        .map(Element::getTextContent)
                        .forEach(number ->
                                assertThat(numbers.add(number)).as(number).isTrue());
            }
            assertThat(numbers).hasSizeGreaterThan(8);
        }
    }

    @Test
    void saysBesideTheBoundThatItHoldsOfWhatWasMatchedOnAlone() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory).with("tables/baseline.csv", "-0.250473", "-0.45");
        assertThat(run.report().page(Language.NL))
                .contains("Wat is gekoppeld houdt zich daaraan. Op kenmerken waarop niet is gekoppeld, verschillen de"
                        + " groepen na koppeling wel meer dan dat: ")
                .contains("risico (ARIJ) op T1, van 1 (hoog risico) tot 6 (laag risico) (SMD\u00a0−0,450, lager in de"
                        + " experimentele groep)")
                .doesNotContain("Aan die grens is voldaan");
    }

    @Test
    void saysThatNothingElseDiffersWhereNothingDoes() throws Exception {
        InventedRun run = InventedRun.matchedIn(directory)
                .withEach("tables/baseline.csv", line -> line.replaceAll(",none,,,,-?[\\d.]+,", ",none,,,,0.01,"));
        assertThat(run.report().page(Language.EN))
                .contains("Nor does the mean or percentage of any other characteristic at the start differ")
                .doesNotContain("the groups do differ by more than that");
    }

    @Test
    void namesWhatHappensInEveryQuestionAboutTime() throws Exception {
        String page = InventedRun.in(directory).report().page(Language.NL);
        String time = page.substring(page.indexOf("<section id=\"time\""), page.indexOf("<section id=\"coding\""));
        assertThat(time)
                .contains("Bij de helft van de kinderen was het toezicht geëindigd")
                .contains("De helft van de kinderen was voor het eerst uit huis geplaatst")
                .contains("Bij een nieuwe uithuisplaatsing lijkt dat gunstig, bij het einde van het toezicht of een"
                        + " terugkeer ongunstig.")
                .doesNotContain("in haar voordeel", "was het geëindigd", "Nog geen einde");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NL | significant vaker onbekend
                    EN | unknown significantly more often
                    """)
    void saysSignificantlyMoreOftenWhereATestSaysSo(Language language, String words) throws Exception {
        InventedRun run = InventedRun.in(directory);
        assertThat(run.report().page(language)).contains(words);
        assertThat(Texts.in(language).raw("gaps.differ").toLowerCase(Locale.ROOT))
                .contains(words);
    }

    @ParameterizedTest
    @EnumSource
    void namesRulesInTheReadersLanguage(Language language) throws Exception {
        Texts texts = Texts.in(language);
        for (String study : List.of("ekc-follow-up", "ekc-follow-up-matched", "ekc-follow-up-specifications")) {
            StudyFile.read(Path.of("jobs", study + ".yaml")).instrument().variables().stream()
                    .flatMap(variable -> variable.rule().parameters().keySet().stream())
                    .forEach(name -> assertThat(texts.has("codes.parameter." + name))
                            .as(name)
                            .isTrue());
        }
        String page = InventedRun.in(directory).report().page(language);
        assertThat(page.substring(page.indexOf("<section id=\"codes\"")))
                .doesNotContain("count distinct", "any yes", "within days", "ended by between", "lowest class:");
    }

    @ParameterizedTest
    @EnumSource
    void saysByWhatItWasMadeAndNamesNoRun(Language language) throws Exception {
        String page = InventedRun.in(directory).report().page(language);
        String made =
                page.substring(page.indexOf("<section id=\"colophon\""), page.indexOf("<section id=\"checklist\""));
        assertThat(made)
                .contains(
                        "invented.yaml", "a1".repeat(32), "ekc-2016.yaml", "b2".repeat(32), "invented-c3d4e5;", "2015")
                .doesNotContainPattern("c3d4e5-\\d");
    }

    @ParameterizedTest
    @CsvSource({
        "ink, paper",
        "quiet, paper",
        "accent, paper",
        "second, paper",
        "ink, wash",
        "quiet, wash",
        "accent, wash"
    })
    void canBeReadInTheDark(String text, String ground) throws Exception {
        String page = InventedRun.in(directory).report().page(Language.NL);
        String dark = page.substring(page.indexOf("prefers-color-scheme: dark"));
        assertThat(Palette.contrast(colour(dark, text), colour(dark, ground))).isGreaterThan(4.5);
    }

    @Test
    void leavesNoColourOfItsPicturesLightInTheDark() throws Exception {
        String page = InventedRun.in(directory).report().page(Language.NL);
        String dark = page.substring(page.indexOf("prefers-color-scheme: dark"), page.indexOf("</style>"));
        for (String colour : List.of(
                Palette.PAPER,
                Palette.INK,
                Palette.QUIET,
                Palette.RULE,
                Palette.WASH,
                Palette.ACCENT,
                Palette.SECOND)) {
            assertThat(dark).contains("svg [fill=\"" + colour + "\"]");
        }
    }

    private static String colour(String css, String name) {
        int at = css.indexOf("--" + name + ": ") + name.length() + 4;
        return css.substring(at, at + 7);
    }

    private List<InventedRun> runs() throws Exception {
        return List.of(
                InventedRun.in(directory.resolve("unmatched")), InventedRun.matchedIn(directory.resolve("matched")));
    }
}
