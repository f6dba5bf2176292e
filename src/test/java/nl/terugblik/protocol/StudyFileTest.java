package nl.terugblik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import nl.terugblik.casefile.MentionPattern;
import nl.terugblik.protocol.Study.Quota;
import nl.terugblik.protocol.Study.Search;
import nl.terugblik.question.PlainWords;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a study file says, and what is said about one that cannot be carried out. */
class StudyFileTest {

    private static final Path PUBLISHED = Path.of("jobs/ekc-follow-up.yaml");

    @TempDir
    private Path folder;

    @BeforeEach
    void theInstrumentLiesInAFolderBesideTheStudy() throws IOException {
        Files.createDirectory(folder.resolve("instruments"));
        Files.copy(Path.of("jobs/instruments/ekc-2016.yaml"), folder.resolve("instruments/ekc-2016.yaml"));
    }

    @Test
    void readsTheStudyAsPublished() {
        Study study = StudyFile.read(PUBLISHED);
        assertThat(study.name()).isEqualTo("ekc-follow-up");
        assertThat(study.title().nl()).isEqualTo("Eigen Kracht-conferenties, een jaar later");
        assertThat(new PlainWords(study.question()).lines())
                .contains(
                        "T1 is the day of the latest new order from 2012-05-07 to 2013-12-31.",
                        "Compared: experimental with control.",
                        "T3 is 12 calendar months after T2.");
        assertThat(study.question().daysFromT1("t2")).hasValue(42);
        assertThat(study.cohort().indexSpellDays()).isEqualTo(31);
        assertThat(study.cohort().mentions()).isEqualTo(MentionPattern.DEFAULT);
        assertThat(study.cohort().quota()).contains(new Quota(70, Search.LATEST_FIRST));
        assertThat(study.matchings()).isEmpty();
        assertThat(study.analysis().minimumGroup()).isEqualTo(10);
        assertThat(study.analysis().outcomes()).hasSize(10).startsWith("extended_after_1y");
        assertThat(study.analysis().moderators()).containsExactly("ethnicity", "two_households", "months_to_plan");
        assertThat(study.file().name()).isEqualTo("jobs/ekc-follow-up.yaml");
        assertThat(study.instrument().file().name()).isEqualTo("jobs/instruments/ekc-2016.yaml");
        assertThat(study.file().sha256()).matches("[0-9a-f]{64}");
        assertThat(study.instrument().file().sha256())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(study.file().sha256());
    }

    @Test
    void keepsMatchingAsWritten() throws IOException {
        Study study = StudyFile.read(changed(
                "matching: none",
                "matching: {method: nearest, caliper: 0.2, ratio: 2, on: [ethnicity], replace: false}"));
        assertThat(study.matches()).isTrue();
        assertThat(study.matchings().get(0).options())
                .containsEntry("method", "nearest")
                .containsEntry("caliper", 0.2)
                .containsEntry("ratio", 2L)
                .containsEntry("on", List.of("ethnicity"))
                .containsEntry("replace", false);
    }

    @Test
    void takesEveryoneWithoutAQuota() throws IOException {
        assertThat(StudyFile.read(changed("  quota: {per_group: 70, search: latest_first}\n", ""))
                        .cohort()
                        .quota())
                .isEmpty();
    }

    @Test
    void takesAMentionPatternAndOutcomesOfItsOwn() throws IOException {
        Study study = StudyFile.read(changed("mentions: default", "mentions: '\\bnetwerkplan\\b'"));
        assertThat(study.cohort().mentions().in("het netwerkplan")).isTrue();
        assertThat(StudyFile.read(changed("outcomes: default", "outcomes: [order_months]"))
                        .analysis()
                        .outcomes())
                .containsExactly("order_months");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            per_group: 70            | per_group: 0              | line 10: groups.quota.per_group must be a whole number from 1 to 100000000.
            per_group: 70            | per_group: many           | line 10: groups.quota.per_group must be a whole number from 1 to 100000000.
            per_group: 70            | per_group: 1.5            | line 10: groups.quota.per_group must be a whole number from 1 to 100000000.
            per_group: 70            | per_grup: 70              | line 10: groups.quota needs the field per_group.; line 10: groups.quota.per_grup is not known here; did you mean per_group?
            from: 2012-05-07         | from: 2013-02-30          | line 6: population.from must be an existing date, written as 2013-12-31.
            from: 2012-05-07         | from: 7 mei 2012          | line 6: population.from must be an existing date, written as 2013-12-31.
            from: 2012-05-07         | from: 2014-05-07          | line 6: population.from must not lie after population.to.
            index: latest            | index: newest             | line 6: population.index must be one of latest, earliest.
            index: latest,           | ''                        | line 6: population needs the field index.
            never: true              | never: false              | line 9: groups.control.never must be true.
            mentions: default        | mentions: '('             | line 9: groups.control.mentions must be default or a regular expression that can be read.
            matching: none           | matching: nearest         | line 12: matching must be none.
            matching: none           | matching: {method: best, on: [ethnicity]} | line 12: matching.method must be one of nearest, exact, cem, optimal, subclass, full.
            matching: none           | matching: {method: nearest, on: [ethnicity], calliper: 1} | line 12: matching.calliper is not known here; did you mean caliper?
            outcomes: default        | outcomes: [order_month]   | line 13: analysis.outcomes[0]: order_month is not an outcome of the instrument; did you mean order_months?
            outcomes: default        | outcomes: [ethnicity]     | line 13: analysis.outcomes[0]: ethnicity is not an outcome of the instrument.
            outcomes: default        | outcomes: []              | line 13: analysis.outcomes must not be empty.
            two_households, months   | two_housholds, months     | line 13: analysis.moderators[1]: two_housholds is not a variable of the instrument; did you mean two_households?
            two_households, months   | ethnicity, months         | line 13: analysis.moderators must not name anything twice.
            study: ekc-follow-up     | study: Ekc follow up      | line 3: study must be named in lower-case letters, digits, _ and - only.
            matching: none           | zzz: 1                    | line 3: the file needs the field matching.; line 12: zzz is not known here.
            moments: {t2_default_days: 42, t3_months: 12} | moments: 42 | line 11: moments must be a group of fields.
            """)
    void namesLineAndFieldOfEachFault(String from, String to, String faults) throws IOException {
        InvalidStudy invalid = invalid(changed(from, to));
        assertThat(invalid.faults().stream().map(this::withoutFolder).toList())
                .containsExactly(faults.split("(?<=\\.); "));
        assertThat(invalid.faults()).allMatch(fault -> fault.contains("study.yaml line "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            study: [a                                       | line 1: this is not YAML that can be read; check indentation, quotes and brackets here and just above.
            study: a#study: b                               | line 2: study is there twice; keep one.
            study: !!java.lang.String a                     | line 1: tags such as !name are not used here; write the value alone.
            ? [a, b]#: c                                    | line 1: a field's name must be a plain text.
            study: &a [*a]                                  | line 1: the file unfolds to more than a study can be; use fewer aliases and less nesting.
            - a                                             | line 1: the file must be a group of fields.
            """)
    void saysWhatIsNoStudyAtAll(String yaml, String fault) throws IOException {
        assertThat(invalid(study(yaml.replace('#', '\n'))).faults().stream().map(this::withoutFolder))
                .containsExactly(fault);
    }

    @Test
    void refusesAFileThatUnfoldsWithoutEnd() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 20; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1, i - 1));
        }
        assertThat(invalid(study(bomb.toString()))).hasMessageContaining("unfolds to more than a study can be");
    }

    @Test
    void saysWhenThereIsNothingToRead() throws IOException {
        assertThat(invalid(study(""))).hasMessageEndingWith("study.yaml is empty.");
        assertThat(invalid(study("# only a remark\n"))).hasMessageEndingWith("study.yaml is empty.");
        assertThat(invalid(study("a: 1\n---\nb: 2\n")))
                .hasMessageEndingWith("study.yaml holds more than one YAML document; keep one.");
        assertThat(invalid(folder.resolve("absent.yaml")))
                .hasMessageEndingWith("absent.yaml does not exist; check the path.");
        assertThat(invalid(folder)).hasMessageEndingWith("check that it is a file and that you may read it.");
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, "study: caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(invalid(latin)).hasMessageEndingWith("latin.yaml is not UTF-8 text; save it as UTF-8.");
        Path large = folder.resolve("large.yaml");
        Files.write(large, new byte[(1 << 20) + 1]);
        assertThat(invalid(large)).hasMessageContaining("is larger than");
    }

    @Test
    void saysWhenTheInstrumentIsNotThere() throws IOException {
        assertThat(invalid(changed("instruments/ekc-2016.yaml", "instruments/other.yaml")))
                .hasMessageEndingWith("instruments/other.yaml does not exist; check the path.");
    }

    private InvalidStudy invalid(Path file) {
        return catchThrowableOfType(InvalidStudy.class, () -> StudyFile.read(file));
    }

    private Path changed(String from, String to) throws IOException {
        return study(Files.readString(PUBLISHED).replace(from, to));
    }

    private Path study(String yaml) throws IOException {
        return Files.writeString(folder.resolve("study.yaml"), yaml);
    }

    private String withoutFolder(String fault) {
        return fault.substring(fault.indexOf("study.yaml ") + "study.yaml ".length());
    }

    @Test
    void codesByTheUsualOtherRulesUnlessItSaysOtherwise() throws IOException {
        assertThat(StudyFile.read(PUBLISHED).analysis().recodings()).isEqualTo(Recoding.USUAL);
        assertThat(withSensitivity("none").analysis().recodings()).isEmpty();
        assertThat(withSensitivity("default").analysis().recodings()).isEqualTo(Recoding.USUAL);
        assertThat(withSensitivity("[{name: late, t2_default_days: 60}, {name: strict, unanswered: \"no\"}]")
                        .analysis()
                        .recodings())
                .containsExactly(
                        new Recoding("late", OptionalInt.of(60), OptionalInt.empty(), false),
                        new Recoding("strict", OptionalInt.empty(), OptionalInt.empty(), true));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{name: late}]                                                                  | sensitivity
            [{t2_default_days: 3}]                                                          | name
            [{name: Late, t2_default_days: 3}]                                              | name
            [{name: a, t2_default_days: 3}, {name: a, assessment_days: 3}]                  | names must differ
            [{name: main, t2_default_days: 3}]                                              | name it otherwise
            [{name: a, assessment_days: 367}]                                               | assessment_days
            sometimes                                                                       | sensitivity
            """)
    void saysWhatIsWrongWithOtherRules(String written, String sentence) {
        InvalidStudy invalid = catchThrowableOfType(InvalidStudy.class, () -> withSensitivity(written));
        assertThat(invalid.getMessage()).contains("study.yaml line", sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [held, t1 + 42 days] | t2 + 3 months | [{name: a, t2_default_days: 0, assessment_days: 31}] | ok
            [held, t1 + 42 days] | t1 + 1 month  | [{name: a, t2_default_days: 0}]  | ok
            [held, family_plan]  | t2 + 3 months | [{name: a, t2_default_days: 0}]  | 2: sensitivity[0].t2_default_days varies the days to T2, which this study counts from no t1; leave it out.
            [held, t1 + 1 month] | t2 + 3 months | [{name: b, unanswered: no}, {name: a, t2_default_days: 0}] | 2: sensitivity[1].t2_default_days varies the days to T2, which this study counts from no t1; leave it out.
            [held, t1 + 42 days] | t2 + 90 days  | [{name: a, t2_default_days: 0}]  | 2: sensitivity[0].t2_default_days varies the days to T2, but T3 of this study is not counted from it in months; leave it out.
            """)
    void refusesOtherRulesThatCouldChangeNothing(String t2, String t3, String rules, String sentence)
            throws IOException {
        String outcome;
        try {
            withoutDefault(t2, t3, rules);
            outcome = "ok";
        } catch (InvalidStudy invalid) {
            outcome = invalid.getMessage();
        }
        assertThat(outcome).endsWith(sentence);
    }

    @Test
    void leavesOutUsualRulesThatCouldChangeNothing() throws IOException {
        assertThat(withoutDefault("[held, family_plan]", "t2 + 3 months", "default")
                        .analysis()
                        .recodings())
                .extracting(Recoding::name)
                .containsExactly("assessment-within-1-month", "assessment-within-6-months", "unanswered-is-no");
        assertThat(withoutDefault("[held, t1 + 42 days]", "t2 + 3 months", "default")
                        .analysis()
                        .recodings())
                .isEqualTo(Recoding.USUAL);
    }

    /** Sub-study IV with other moments and rules, in the first lines of its file. */
    private Study withoutDefault(String t2, String t3, String rules) throws IOException {
        String published = Files.readString(Path.of("jobs/ekc-short-term.yaml"));
        Path instrument = Path.of("jobs/instruments/ekc-2016-iv.yaml").toAbsolutePath();
        return StudyFile.read(Files.writeString(
                folder.resolve("study.yaml"),
                "# other rules\nsensitivity: " + rules + "\n"
                        + published
                                .replace(
                                        "instruments/ekc-2016-iv.yaml",
                                        folder.toAbsolutePath()
                                                .relativize(instrument)
                                                .toString())
                                .replaceFirst("(?m)^sensitivity: .*\n", "")
                                .replaceFirst("t2: \\[held.*", "t2: " + t2)
                                .replaceFirst("t3: t2.*", "t3: " + t3)));
    }

    /** Sub-study IV counts no day of T2 from T1; the stranger's question moreover codes nothing that a safety list says. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            jobs/ekc-short-term.yaml              | assessment-within-1-month, assessment-within-6-months, unanswered-is-no
            docs/questions/two-placements.yaml    | ''
            """)
    void triesNoRuleThatChangesNothing(Path file, String names) throws IOException {
        Path study = beside(file, "sensitivity: default");

        assertThat(StudyFile.read(study).analysis().recodings().stream().map(Recoding::name))
                .containsExactly(names.isEmpty() ? new String[0] : names.split(", "));
    }

    private Path beside(Path file, String sensitivity) throws IOException {
        String written = Files.readString(file);
        Path instruments = file.resolveSibling("instruments").toAbsolutePath();
        return Files.writeString(
                folder.resolve("study.yaml"),
                written.replaceFirst("sensitivity: none[^\n]*", sensitivity)
                        .replace("instrument: instruments", "instrument: " + instruments));
    }

    private Study withSensitivity(String written) throws IOException {
        Path study = folder.resolve("study.yaml");
        Files.writeString(study, Files.readString(PUBLISHED) + "\nsensitivity: " + written + "\n");
        return StudyFile.read(study);
    }
}
