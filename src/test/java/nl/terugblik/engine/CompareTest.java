package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.page.ComparisonFiles;
import nl.terugblik.compare.page.ComparisonPage;
import nl.terugblik.compare.page.ComparisonText;
import nl.terugblik.compare.results.EffectMove;
import nl.terugblik.compare.results.Part;
import nl.terugblik.compare.run.CannotCompare;
import nl.terugblik.compare.run.ChangedRun;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.files.Sha256;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two runs with a known difference between them, and what is said of it. */
@UsesRegister
class CompareTest {

    private static final Path STUDY = JobBench.STUDY;
    private static final Path MATCHED = Path.of("jobs", "ekc-follow-up-matched.yaml");
    private static final Path NORTH = Path.of("sample-dossiers", "agency-north");
    private static final String INSIDE =
            "For inside the house only: small differences between runs are what a release hides.";
    private static final String EARLY = "2014-04-01";
    private static final String LATE = "2015-01-31";
    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    private ComparedBench bench = new ComparedBench(BENCH, Path.of(""));
    private Path work = Path.of("");

    @BeforeEach
    void begin() {
        work = folder.resolve("work");
        bench = new ComparedBench(BENCH, work);
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void saysThatNothingDiffersOfARerun() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        for (int run = 1; run <= 5; run++) {
            bench.study(STUDY);
        }

        assertThat(bench.compare().isSame()).isTrue();
        List<String> said = bench.said();
        String id = bench.compare().after().id().replaceFirst("-\\d+$", "");
        assertThat(said)
                .containsExactly(
                        id + "-4 → " + id + "-5",
                        "what differs   delivery same; study same; instrument same; software same; key same",
                        "families       40 → 40:  came in 0; left 0; group changed 0",
                        "cells          1,640 shared: 1,640 same, 0 changed, 0 filled, 0 emptied",
                        "results        0 of 30 effects moved; 0 crossed 0.05 after Holm",
                        "tables         0 of 619 rows moved, in 0 of 16 tables",
                        INSIDE);
        assertThat(bench.compare(Optional.of(id + "-2"), Optional.empty())
                        .before()
                        .id())
                .isEqualTo(id + "-1");
        assertThatThrownBy(() -> bench.compare(Optional.of(id + "-1"), Optional.empty()))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("is the first of the study ekc-follow-up");
        assertThatThrownBy(() -> bench.compare(Optional.of(id), Optional.empty()))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("or more than one starts so");
    }

    @Test
    void tellsTimeThatPassedFromFamiliesThatCameAndLeft() throws IOException {
        BENCH.intake(few("one", EARLY, 1, 40).folder());
        bench.study(STUDY);
        FewFamilies later = few("two", LATE, 3, 42);
        Files.writeString(
                later.folder().resolve("objections.csv"),
                Files.readString(later.folder().resolve("objections.csv")) + "F5,2015-01-02\n");
        BENCH.intake(later.folder());
        bench.study(STUDY);

        assertThat(bench.said())
                .contains(
                        "what differs   delivery Agency 2014-04-01 → 2015-01-31; study same; instrument same; software same;"
                                + " key same",
                        "families       40 → 39:  came in 2 (2 new in the register); left 3 (2 withdrawn, 1 objected); group"
                                + " changed 0",
                        "cells          1,517 shared: 1,301 same, 0 changed, 216 filled (216 not_yet_observed → value), 0"
                                + " emptied",
                        "  new_out_of_home_t3                   37 shared     19 same     0 changed    18 filled     0 emptied",
                        "why            216 time passed");
        assertThat(bench.compare().isSame()).isFalse();
        assertThat(bench.compare().flow().stream()
                        .map(line -> line.reason() + " " + line.before() + " " + line.after()))
                .containsExactly("all 40 42", "withdrawn 0 2", "objected 0 1", "experimental 20 19");
    }

    @Test
    void findsTheOneSourceRowThatChanged() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        bench.study(STUDY);
        FewFamilies later = few("two", LATE, 1, 40);
        edit(later.folder().resolve("families.csv"), "F6,other,", "F6,dutch,");
        BENCH.intake(later.folder());
        bench.study(STUDY);

        assertThat(bench.said())
                .contains(
                        "families       40 → 40:  came in 0; left 0; group changed 0",
                        "cells          1,640 shared: 1,639 same, 1 changed, 0 filled, 0 emptied",
                        "  ethnicity      40 shared     39 same     1 changed     0 filled     0 emptied",
                        "why            1 source rows changed");
        List<String> rows = ComparisonText.of(bench.compare(), 5);
        assertThat(rows)
                .filteredOn(line -> line.contains("  ethnicity  1 → 0  source rows changed"))
                .hasSize(1);
        assertThat(bench.said()).noneMatch(line -> line.matches(".*[0-9a-f]{32}.*"));
    }

    @Test
    void findsFamiliesThatChangedGroups() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        bench.study(STUDY);
        BENCH.intake(few("two", LATE, 1, 40)
                .add("plans.csv", "P8,F8,conference,,2013-05-01,established")
                .folder());
        bench.study(STUDY);

        assertThat(bench.said())
                .contains("families       40 → 40:  came in 0; left 0; group changed 1 (1 control → experimental)");
    }

    @Test
    void findsTheLineOfTheInstrumentThatChanged() throws IOException {
        BENCH.intake(NORTH);
        bench.study(STUDY);
        bench.study(own(text -> text.replaceFirst("within_days: 92", "within_days: 30")));

        assertThat(bench.said())
                .contains(
                        "what differs   delivery same; study same; instrument 1 line (262); software same; key same",
                        "cells          5,740 shared: 5,708 same, 0 changed, 0 filled, 32 emptied",
                        "  abuse_signs_t1            140 shared    127 same     0 changed     0 filled    13 emptied",
                        "  emotional_physical_t1     140 shared    121 same     0 changed     0 filled    19 emptied",
                        "why            32 rule changed (ekc-2016.yaml:262)");
    }

    @Test
    void saysWhatEachEffectMovedByAndThePartsAddUpExactly() throws IOException {
        for (Path study : List.of(STUDY, MATCHED)) {
            begin();
            BENCH.intake(NORTH);
            bench.study(study);
            EditedDelivery later =
                    EditedDelivery.of(NORTH, folder.resolve("later-" + study.getFileName()), "2015-09-30", "full");
            Files.delete(later.folder().resolve("planted.csv"));
            BENCH.intake(later.keepFamilies(place -> place % 9 > 0).folder());
            bench.study(study);

            List<EffectMove> told = bench.compare().effects().stream()
                    .filter(effect -> !effect.way().isEmpty())
                    .toList();
            assertThat(told).hasSizeGreaterThan(10);
            for (EffectMove effect : told) {
                BigDecimal before = effect.before().orElseThrow();
                BigDecimal after = effect.after().orElseThrow();
                assertThat(sum(effect.parts())).isEqualByComparingTo(after.subtract(before));
                assertThat(sum(effect.parts(3)))
                        .isEqualByComparingTo(EffectMove.rounded(after, 3).subtract(EffectMove.rounded(before, 3)));
                assertThat(effect.parts().get(Part.PROGRAM)).isEqualByComparingTo("0");
                assertThat(effect.parts().get(Part.RULES)).isEqualByComparingTo("0");
            }
            assertThat(told)
                    .anyMatch(effect -> signum(effect, Part.LEFT) != 0)
                    .anyMatch(effect -> signum(effect, Part.CELLS) != 0)
                    .anyMatch(effect -> signum(effect, Part.CAME_IN) != 0);
        }
    }

    @Test
    void givesRulesTheirPartOfTheMove() throws IOException {
        BENCH.intake(NORTH);
        bench.study(STUDY);
        Path other = own(text -> text);
        edit(other, "t3_months: 12", "t3_months: 9");
        bench.study(other);

        List<EffectMove> told = bench.compare().effects().stream()
                .filter(effect -> effect.moved() && !effect.way().isEmpty())
                .toList();
        assertThat(told)
                .isNotEmpty()
                .allSatisfy(effect -> assertThat(effect.parts().get(Part.RULES))
                        .isEqualByComparingTo(effect.after()
                                .orElseThrow()
                                .subtract(effect.before().orElseThrow())));
    }

    @Test
    void saysThatAFamilyWasErasedAndComparesWhatIsLeft() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        String before = bench.study(STUDY);
        erase("F1");
        bench.study(STUDY);

        assertThat(bench.said())
                .contains(
                        "families       40 → 39:  came in 0; left 1 (1 erased); group changed 0",
                        "Run " + before
                                + " held a family that was erased since, and its dataset was removed: its cells cannot"
                                + " be compared. Carry the study out again as of the same delivery for a run without that"
                                + " family.")
                .noneMatch(line -> line.startsWith("cells"));
        assertThat(bench.compare().isSame()).isFalse();
    }

    @Test
    void countsNoFamilyAsLeftThatBothRunsHeldUntilItWasErased() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        bench.study(STUDY);
        bench.study(STUDY);
        erase("F1");

        assertThat(bench.said()).contains("families       40 → 40:  came in 0; left 0; group changed 0");
    }

    @Test
    void tellsAnotherVersionOfTheProgramByItsChanges() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        String first = bench.study(STUDY);
        String second = bench.study(STUDY);
        pretend(first, "test", "0.1.0");
        pretend(second, "test", "0.2.0");
        Path coded = work.resolve("runs").resolve(first).resolve("dataset/coded.csv");
        String hash = Sha256.of(coded);
        String text = Files.readString(coded);
        Files.writeString(coded, text.replaceFirst(",1,10\\.0,|,1,(\\d+\\.\\d+),", ",2,$1,"));
        pretend(first, hash, Sha256.of(coded));

        assertThat(bench.said())
                .contains(
                        "what differs   delivery same; study same; instrument same; software 0.1.0 → 0.2.0; key same",
                        "cells          1,640 shared: 1,639 same, 1 changed, 0 filled, 0 emptied",
                        "why            1 program changed")
                .anyMatch(line -> line.startsWith("  ## [0.2.0]"))
                .noneMatch(line -> line.contains("[Unreleased]"));
    }

    @Test
    void tellsNoFamilyOfOneRunInAnotherUnderAnotherKey() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        String first = bench.study(STUDY);
        bench.study(STUDY);
        pretend(first, JobBench.KEY.fingerprint(), "0123456789abcdef");

        assertThat(bench.said())
                .anyMatch(line -> line.endsWith("key another"))
                .anyMatch(line -> line.startsWith("The runs were made under different keys"))
                .noneMatch(line -> line.startsWith("families") || line.startsWith("cells"));
    }

    @Test
    void comparesTwoStudiesOnlyThroughTheRegister() {
        BENCH.intake(NORTH);
        String one = bench.study(STUDY);
        String other = bench.study(MATCHED);

        assertThatThrownBy(() -> bench.compare(Optional.of(one), Optional.of(other)))
                .isInstanceOf(CannotCompare.class)
                .hasMessageContaining("--through-register");

        Comparison through =
                bench.comparisons().compare(bench.comparisons().find(Optional.of(one), Optional.of(other), true));
        assertThat(through.families().orElseThrow().shared()).hasSizeGreaterThan(50);
        assertThat(through.cells().orElseThrow().differences()).isEmpty();
        assertThat(through.families().orElseThrow().moves())
                .noneMatch(move -> move.before().contains("new in the register"));
    }

    @Test
    void comparesNothingThatWasChangedSince() throws IOException {
        BENCH.intake(few("one", LATE, 1, 40).folder());
        String run = bench.study(STUDY);
        bench.study(STUDY);
        Path table = work.resolve("runs").resolve(run).resolve("tables/baseline.csv");
        Files.writeString(table, Files.readString(table) + " ");
        assertThatThrownBy(() -> bench.compare())
                .isInstanceOf(ChangedRun.class)
                .hasMessageContaining("tables/baseline.csv")
                .hasMessageContaining("is not as the run left it");
    }

    @Test
    void writesTheSameBytesEveryTimeAndNothingOfWhereItRan() throws IOException {
        BENCH.intake(few("one", EARLY, 1, 40).folder());
        bench.study(STUDY);
        BENCH.intake(few("two", LATE, 3, 42).folder());
        bench.study(STUDY);
        Comparison once = bench.compare();
        Comparison again = bench.compare();
        ComparisonFiles.csv(once, folder.resolve("csv-1"));
        ComparisonFiles.csv(again, folder.resolve("csv-2"));

        assertThat(JobBench.files(folder.resolve("csv-1")))
                .isEqualTo(JobBench.files(folder.resolve("csv-2")))
                .hasSize(10);
        assertThat(pages(once))
                .isEqualTo(pages(again))
                .allSatisfy(page -> assertThat(page).doesNotContain(folder.toString(), "F40", "F41"));
        assertThat(Files.readAllLines(folder.resolve("csv-1/cells.csv")))
                .hasSize(1 + 228)
                .element(0)
                .isEqualTo("family,variable,before,reason_before,after,reason_after,difference,cause");
        assertThat(ComparisonPage.html(once, 0))
                .doesNotContainPattern("[0-9a-f]{32}")
                .doesNotContain("http", "<script");
    }

    private static List<String> pages(Comparison comparison) {
        return List.of(
                ComparisonFiles.json(comparison),
                ComparisonPage.markdown(comparison, 3),
                ComparisonPage.html(comparison, 3),
                String.join("\n", ComparisonText.of(comparison, 3)));
    }

    private FewFamilies few(String name, String extractedOn, int from, int to) throws IOException {
        return FewFamilies.of(folder.resolve(name), "full", extractedOn, IntStream.rangeClosed(from, to));
    }

    private static void edit(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replace(before, after));
    }

    /** The study as published with an instrument of its own. */
    private Path own(UnaryOperator<String> edit) throws IOException {
        Path own = Files.createDirectories(folder.resolve("own/instruments"));
        Files.writeString(
                own.resolve("ekc-2016.yaml"), edit.apply(Files.readString(Path.of("jobs/instruments/ekc-2016.yaml"))));
        return Files.copy(STUDY, own.resolveSibling("ekc-follow-up.yaml"));
    }

    /** Has a run say something else of itself. */
    private void pretend(String run, String before, String after) throws IOException {
        edit(work.resolve("runs").resolve(run).resolve("run.json"), '"' + before + '"', '"' + after + '"');
    }

    private void erase(String number) {
        new Erasure(
                        BENCH.database(),
                        JobBench.KEY,
                        work,
                        bench.ledger(),
                        BENCH.transactions(),
                        () -> BENCH.studies().giveUpUnfinished(),
                        () -> {})
                .forget("Agency", number, "erasure-1", Instant.parse("2026-01-02T13:00:00Z"));
    }

    private static BigDecimal sum(Map<Part, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static int signum(EffectMove effect, Part part) {
        return effect.parts().getOrDefault(part, BigDecimal.ZERO).signum();
    }
}
