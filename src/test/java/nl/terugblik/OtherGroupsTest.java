package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import nl.terugblik.keys.MasterKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A study of three groups, called as no other study calls its groups: nothing that it writes or says knows another name. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OtherGroupsTest {

    private static final Path QUESTIONS = Path.of("docs/questions");

    private static final Pattern OF_OTHER_STUDIES = Pattern.compile("(?i).{0,60}(experimente|control (group|famil)"
            + "|controle(groep|gezin)|conferen|eigen kracht|sub-study|deelstudie|['\"`>,; ]control['\"`<,;]).{0,60}");

    /** What tables call the sides whatever their names, and what plans can be in the export whatever is asked. */
    private static final Pattern OF_FILES = Pattern.compile("(?i)\\b(\\w+_)?(experimental|control)(_\\w+)?(?=,)"
            + "|,(\\w+_)?(experimental|control)(_\\w+)?$|\"control\": \"amber\"|\\(conference, family_plan\\)");

    private Path folder = Path.of("");
    private Path out = Path.of("");

    @BeforeAll
    void carryOut(@TempDir Path given) throws IOException {
        folder = given;
        MasterKey.create(folder.resolve("key"));
        String two = Files.readString(QUESTIONS.resolve("two-placements.yaml"))
                .replace("question:\n", "question:\n  until: 2015-06-30\n")
                .replace("from: 2013-01-01, to: 2013-12-31", "from: 2013-01-01");
        Files.createDirectories(folder.resolve("instruments"));
        Files.copy(QUESTIONS.resolve("instruments/placements.yaml"), folder.resolve("instruments/placements.yaml"));
        Files.writeString(
                folder.resolve("colours.yaml"),
                two.substring(0, two.indexOf("  groups:")) + """
                          groups:
                            violet: {when: {some: placed, at_least: 2}, words: {nl: paarse gezinnen, en: violet families}}
                            amber: {when: {fact: ethnicity, is: dutch}, words: {nl: oranje gezinnen, en: amber families}}
                            teal: {when: {otherwise: true}, words: {nl: groene gezinnen, en: teal families}}
                          compare: [violet, amber]
                          not_analysed:
                            - {reason: too_few, when: {group: teal}, words: {nl: te weinig gezinnen, en: too few families}}
                        """ + two.substring(two.indexOf("  moments:")));
        out = folder.resolve("out");
        Said said = ask(
                "run",
                folder.resolve("colours.yaml").toString(),
                "--delivery",
                QUESTIONS.resolve("export").toString(),
                "--source",
                QUESTIONS.resolve("agency-oost.yaml").toString(),
                "--out",
                out.toString());
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out())
                .contains(": amber 2", ", violet 4", "In the dataset but in no comparison: too few ")
                .doesNotContain("teal");
    }

    @Test
    void noFileKnowsOtherGroups() throws IOException {
        List<String> found = new ArrayList<>();
        int files = 0;
        for (Path file : files()) {
            files++;
            String text = OF_FILES.matcher(text(file)).replaceAll("");
            OF_OTHER_STUDIES
                    .matcher(text)
                    .results()
                    .forEach(hit -> found.add(out.relativize(file) + ": " + hit.group()));
        }
        assertThat(files).isGreaterThan(60);
        assertThat(found).isEmpty();
    }

    /** Stata labels numbers alone, so there the codes are the names. */
    @Test
    void everyFormatNamesAllThreeGroupsInBothLanguages() throws IOException {
        for (Path file : files()) {
            String name = out.relativize(file).toString();
            boolean labels = name.matches("dataset/(spss|r)/.*|dataset/(ddi.xml|codebook.json|datapackage.json)");
            if (labels || name.startsWith("dataset/stata/")) {
                assertThat(text(file)).as(name).contains("violet", "amber", "teal");
            }
            if (labels && !name.contains(".nl.")) {
                assertThat(text(file)).as(name).contains("violet families", "amber families", "teal families");
            }
            if (labels && !name.contains(".en.")) {
                assertThat(text(file)).as(name).contains("paarse gezinnen", "oranje gezinnen", "groene gezinnen");
            }
        }
        assertThat(Files.readString(out.resolve("dataset/README.md"))).contains("`violet`, `amber` or `teal`");
    }

    /** A factor of R holds for missing whatever is no level of it. */
    @Test
    void everyCodeOfTheDatasetIsALevelOfItsFactor() throws IOException {
        String script = Files.readString(out.resolve("dataset/r/coded.en.R"));

        assertThat(script)
                .contains("levels = c(\"violet\", \"amber\", \"teal\")")
                .contains("levels = c(\"default\"), labels = c(\"12 calendar months after T1\")");
        assertThat(Files.readString(out.resolve("dataset/coded.csv"))
                        .lines()
                        .skip(1)
                        .map(row -> row.split(",", -1)[4])
                        .distinct())
                .containsExactly("default");
    }

    @Test
    void reportsSpeakTheStudysOwnWords() throws IOException {
        assertThat(Files.readString(out.resolve("report/index.html")))
                .contains(
                        "groep ‘paarse gezinnen’",
                        "T2 is 12 kalendermaanden na T1.",
                        "Wat van elk gezin is gevraagd",
                        "<dd>1 januari 2013 of later</dd>",
                        "T1 van deze gezinnen ligt op 1 januari 2013 of later.");
        assertThat(Files.readString(out.resolve("report/index.en.html")))
                .contains(
                        "group ‘violet families’",
                        "T2 is 12 calendar months after T1.",
                        "no placement in the first year",
                        "<dd>1 January 2013 or later</dd>",
                        "T1 of these families lies on 1 January 2013 or later.");
    }

    @Test
    void nothingThatIsSaidOfTheRunKnowsOtherGroups() throws IOException {
        String family = Files.readString(out.resolve("dataset/coded.csv"))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(0, 32);
        String run = ask("runs")
                .out()
                .lines()
                .filter(line -> line.startsWith("two-"))
                .findFirst()
                .orElseThrow();
        for (Said said : List.of(
                ask("show", run.substring(0, run.indexOf(' '))),
                ask("explain", family),
                ask("explain", family, "out_of_home_t3"),
                Said.by("study", "check", folder.resolve("colours.yaml").toString()),
                Said.by("study", "check", folder.resolve("colours.yaml").toString(), "--language", "nl"))) {
            assertThat(said.exit()).as(said.err()).isZero();
            assertThat(said.out()).doesNotContainPattern(OF_OTHER_STUDIES);
        }
    }

    @Test
    void familiesInNoComparisonAreCountedOnceAndSayWhy() throws IOException {
        String teal = Files.readString(out.resolve("dataset/coded.csv"))
                .lines()
                .filter(row -> row.contains(",teal,"))
                .findFirst()
                .orElseThrow();

        assertThat(Files.readString(out.resolve("cohort/flow.csv")))
                .contains("\nnot_analysed,too_few,", "\ncohort,violet,")
                .doesNotContain("cohort,teal");
        assertThat(ask("explain", teal.substring(0, 32), "out_of_home_t3").out())
                .contains("group teal, in run", "the dataset holds it and no comparison does: too few")
                .contains("is not after the last day that the study looks at, 2015-06-30");
    }

    /** Of three groups two are compared; the third is in both runs and in no effect. */
    @Test
    void twoRunsOfThreeGroupsCanBeHeldAgainstOneAnother() throws IOException {
        Path again = folder.resolve("again.yaml");
        Files.writeString(
                again,
                Files.readString(folder.resolve("colours.yaml")).replace("minimum_group: 10", "minimum_group: 5"));

        assertThat(ask("study", again.toString()).exit()).isZero();
        Said said = ask("compare");

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(said.out()).contains("group changed 0", "0 changed");
        assertThat(said.out()).doesNotContainPattern(OF_OTHER_STUDIES);
    }

    private Said ask(String... words) {
        return Said.by(Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--work",
                                folder.resolve("work").toString(),
                                "--key-file",
                                folder.resolve("key").toString()))
                .toArray(String[]::new));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(out)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(out.resolve("protocol")))
                    .sorted()
                    .toList();
        }
    }

    /** What a file says: of a workbook its parts, of a page what is seen, of other formats their bytes as letters. */
    private static String text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (file.toString().endsWith(".xlsx")) {
            ByteArrayOutputStream parts = new ByteArrayOutputStream();
            try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    zip.transferTo(parts);
                }
            }
            bytes = parts.toByteArray();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return file.toString().endsWith(".html") ? text.replaceAll(" (id|aria-labelledby)=\"[^\"]*\"", "") : text;
    }
}
