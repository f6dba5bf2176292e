package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.DoubleStream;
import java.util.zip.ZipFile;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.CsvReader;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedHands;
import nl.terugblik.round.Rounds;
import nl.terugblik.round.SheetRefused;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Case files that people code as well, step by step. Each test has a round of its own of one run. */
@UsesRegister
class HandRoundsTest {

    private static final String ONE = "ekc-double-coded";

    @TempDir
    private static Path folder = Path.of("");

    private static HandBench bench;
    private static boolean two;
    private static Path run = Path.of("");
    private static HandBench.Round closed;

    @BeforeAll
    static void carryTheStudyOut() throws IOException {
        bench = new HandBench(folder);
        run = bench.study(ONE, "coders: 1");
        closed = bench.closed(ONE);
    }

    @AfterAll
    static void end() {
        bench.close();
    }

    @Test
    void comeToTheSameOnARerunAndAfterACut() throws IOException {
        HandBench.Round round = bench.open(ONE, "");
        round.handIn("dina");
        bench.rounds().compare(round.name());
        String sheet = Files.readString(round.path("sheets/eva.csv"));
        bench.rounds().compare(round.name());
        assertThat(round.path("sheets/eva.csv")).hasContent(sheet);
        round.judge();
        assertThat(bench.rounds().compare(round.name()).sentences().get(0))
                .endsWith("eva said who was right; close the round.");
        assertThat(round.path("sheets/eva.csv")).doesNotExist();
        bench.rounds().close(round.name());
        assertThatThrownBy(() -> round.sheet("eva")).hasMessageContaining("is closed");
        Map<String, String> first = JobBench.files(round.path(""));
        bench.rounds().close(round.name());
        assertThat(JobBench.files(round.path(""))).isEqualTo(first);
        assertThat(bench.rounds().open(round.file()).sentences().get(0)).contains("was open already");
    }

    @Test
    void areEnteredAsTheyWereWrittenThoughThatWasCutOffOnce() throws IOException {
        HandBench.Round round = bench.closed(ONE);
        Path table = round.path("verdicts.csv");
        String last = Files.readString(table);
        Files.writeString(table, "as it was with a family that left since");
        bench.cutOffBefore("coding.rewritten");
        try {
            assertThatThrownBy(() -> bench.rounds().close(round.name())).hasMessage("cut off");
        } finally {
            bench.cutOffBefore("");
        }
        assertThat(table).hasContent(last);
        int before = bench.entered().size();
        bench.rounds().close(round.name());
        assertThat(bench.entered().subList(before, bench.entered().size())).containsExactly("coding.rewritten");
        bench.rounds().close(round.name());
        bench.rounds().compare(round.name());
        assertThat(bench.entered()).as("nothing was written otherwise").hasSize(before + 1);
        assertThat(round.path("unentered")).doesNotExist();
    }

    @Test
    void keepTheRunThatTheyWereOpenedWith() throws IOException {
        String study = "ekc-newer";
        Path newer = bench.study(study, "coders: 1");
        HandBench.Round round = bench.open(study, "");
        bench.codedAnew(newer);
        assertThatThrownBy(() -> bench.rounds().open(round.file()))
                .hasMessageContaining("codes case files of run " + newer.getFileName() + " and keeps that run")
                .hasMessageContaining("(run: " + newer.getFileName() + ")");
    }

    @Test
    void holdNoTextOfAFamily() {
        List<Rounds.Holding> holding = new ArrayList<>();
        new JdbcTemplate(bench.database())
                .query(
                        "select family from coding_document where round = ?",
                        row -> {
                            holding.addAll(bench.rounds().holding(new Pseudonym(row.getObject(1, UUID.class))));
                        },
                        closed.name());
        assertThat(holding).contains(new Rounds.Holding(closed.name(), "run", 1, false));
    }

    @Test
    void leaveTheCoderBlindInEveryColumn() throws IOException {
        HandBench.Round round = bench.open(ONE, "");
        FilledSheet sheet = FilledSheet.read(round.sheet("dina"));
        Set<String> known = pseudonymsAndNumbers();
        for (List<String> row : sheet.rows()) {
            for (String column : sheet.header()) {
                String cell = sheet.cell(row, column);
                switch (column) {
                    case "sheet", "unit", "document" -> assertThat(cell).matches("[0-9a-fx]{12}");
                    case "order" ->
                        assertThat(cell).isEqualTo("" + (sheet.rows().indexOf(row) + 1));
                    case "kind" -> assertThat(cell).isEqualTo("family");
                    default -> assertThat(cell).as(column).isEmpty();
                }
                assertThat(known).doesNotContain(cell);
            }
        }
        // Nor does the order tell the group: both stand in either half.
        InventedHands hands = round.hands();
        for (List<List<String>> half :
                List.of(sheet.rows().subList(0, 15), sheet.rows().subList(15, 30))) {
            assertThat(half.stream()
                            .map(row -> hands.hand(sheet.cell(row, "unit")).get("group")))
                    .contains("experimental", "control");
        }
        try (ZipFile book = new ZipFile(round.path("sheets/dina.xlsx").toFile())) {
            String cells = new String(
                    book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(cells).contains("dataValidation").doesNotContain("2012-", "2013-");
            known.forEach(name -> assertThat(cells).doesNotContain(">" + name + "<"));
        }
    }

    @Test
    void doNotTellWhoGivesVerdictsWhichCodeIsTheComputers() throws IOException {
        HandBench.Round round = bench.open(ONE, "");
        round.handIn("dina");
        bench.rounds().compare(round.name());
        FilledSheet sheet = FilledSheet.read(round.sheet("eva"));
        InventedHands hands = round.hands();
        long handFirst = sheet.rows().stream()
                .filter(row -> sheet.cell(row, "code_1")
                        .equals(hands.hand(sheet.cell(row, "unit")).get(sheet.cell(row, "variable"))))
                .count();
        assertThat((double) handFirst / sheet.rows().size()).isBetween(0.25, 0.75);
        assertThat(sheet.rows())
                .allSatisfy(row -> assertThat(List.of(sheet.cell(row, "code_1"), sheet.cell(row, "code_2")))
                        .doesNotHaveDuplicates()
                        .allMatch(code -> !code.matches(".*[.][0-9]{3,}")));
    }

    @Test
    void tellOfEachDifferenceWhoWasRightAndOnWhichRowsTheComputedCodeRests() throws IOException {
        InventedHands hands = closed.hands();
        Map<String, String> decided = new HashMap<>();
        closed.table("final").forEach(row -> decided.put(row.get("unit") + row.get("variable"), row.get("decided_by")));
        List<CSVRecord> differences = closed.table("disagreements");
        assertThat(differences).hasSizeGreaterThan(30);
        for (CSVRecord row : differences) {
            List<String> said = hands.said(row.get("unit"), row.get("variable"));
            assertThat(row.get("verdict")).isEqualTo(said.get(0));
            assertThat(row.get("final"))
                    .isEqualTo(
                            switch (said.get(0)) {
                                case "both_wrong" -> said.get(1);
                                case "hand_right", "source_wrong" -> row.get("hand");
                                default -> row.get("computed");
                            });
            assertThat(decided.get(row.get("unit") + row.get("variable"))).isEqualTo("adjudication");
            assertThat(row.get("rule")).isNotEmpty();
            for (String at : row.get("rows").split(" ")) {
                assertThat(at.isEmpty()
                                || holds(at, String.valueOf(hands.families().get(row.get("unit")))))
                        .as(at)
                        .isTrue();
            }
        }
        assertThat(differences.stream().filter(row -> !row.get("rows").isEmpty()))
                .hasSizeGreaterThan(differences.size() / 2);
        Map<String, Integer> right = new HashMap<>();
        differences.stream()
                .filter(row -> row.get("verdict").equals("hand_right"))
                .forEach(row -> right.merge(row.get("variable"), 1, Integer::sum));
        assertThat(right).isNotEmpty();
        for (CSVRecord row : closed.table("verdicts")) {
            int hand = right.getOrDefault(row.get("variable"), 0);
            assertThat(Integer.parseInt(row.get("hand_right"))).isEqualTo(hand);
            assertThat(row.get("note")).isEqualTo(hand / 30.0 > 0.05 ? "above max_error" : "");
        }
    }

    @Test
    void showTheEffectsByTheCodesOfComputerHandAndBoth() {
        List<CSVRecord> effects = closed.table("sensitivity-double-coding");
        Map<String, CSVRecord> byName = new HashMap<>();
        effects.forEach(row -> byName.put(row.get("outcome") + " " + row.get("measure") + " " + row.get("codes"), row));
        assertThat(effects.stream().map(row -> row.get("codes")).distinct())
                .containsExactly("computed", "hand", "final");
        Set<String> estimates = new HashSet<>();
        for (String codes : List.of("computed", "hand", "final")) {
            double[] treated = closed.values(codes, "experimental", "care_types_after");
            double[] control = closed.values(codes, "control", "care_types_after");
            CSVRecord row = Objects.requireNonNull(byName.get("care_types_after mean_difference " + codes));
            assertThat(Integer.parseInt(row.get("n_treated"))).isEqualTo(treated.length);
            assertThat(Integer.parseInt(row.get("n_control"))).isEqualTo(control.length);
            assertThat(Double.parseDouble(row.get("estimate"))).isCloseTo(mean(treated) - mean(control), within(1e-12));
            estimates.add(row.get("estimate"));
        }
        assertThat(estimates).hasSizeGreaterThan(1);
        assertThat(effects)
                .anyMatch(row ->
                        row.get("test").equals("withheld") && row.get("note").startsWith("Not tested"));
    }

    @Test
    void tellItInAReportInBothLanguages() throws IOException {
        String dutch = Files.readString(closed.path("report/index.html"));
        String english = Files.readString(closed.path("report/index.en.html"));
        assertThat(dutch).contains("lang=\"nl\"", "<svg", "wie gelijk had", "Aantal kinderen", "verdicts.csv");
        assertThat(english).contains("lang=\"en\"", "<svg", "who was right", "sensitivity-double-coding.csv");
        closed.table("verdicts").stream()
                .filter(row -> !row.get("note").isEmpty())
                .forEach(row -> assertThat(english)
                        .contains(": in " + row.get("hand_right") + " of 30 files the hand was right"));
        pseudonymsAndNumbers().forEach(name -> assertThat(dutch + english).doesNotContain(">" + name + "<"));
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3}")
    @CsvSource({
        "dina, group, '', required_empty",
        "dina, group, both, unknown_code",
        "dina, n_children, 2.5, unknown_code",
        "dina, t1, 30-2-2013, unknown_code",
        "dina, kind, document, altered_context",
        "dina, unit, 0123456789ab, extra_unit",
        "dina, sheet, 0123456789ab, unknown_sheet",
        "eva, verdict, '', required_empty",
        "eva, verdict, computed_right, unknown_code",
        "eva, verdict, ?, not_allowed",
        "eva, verdict, both_wrong, required_empty",
        "eva, code, 0, not_allowed",
        "eva, code_1, 77, altered_context"
    })
    void refuseASheetWhole(String coder, String column, String cell, String rule) throws IOException {
        HandBench.Round round = bench.open(ONE, "");
        if (coder.equals("eva")) {
            round.handIn("dina");
            bench.rounds().compare(round.name());
        }
        FilledSheet sheet = coder.equals("dina")
                ? round.hands().coded(round.sheet("dina"))
                : round.hands().judged(round.sheet("eva"));
        int row = 0;
        while (coder.equals("eva")
                && !sheet.cell(sheet.rows().get(row), "verdict").startsWith("code_")) {
            row++;
        }
        if (column.equals("code")) {
            sheet.with(row, column, sheet.cell(sheet.rows().get(row), "code_1"));
        } else {
            sheet.with(row, column, cell);
        }
        assertThatThrownBy(() -> round.take(sheet)).isInstanceOf(SheetRefused.class);
        List<String> rules = new ArrayList<>();
        CsvReader.read(round.path("faults/filled.csv.csv"), fault -> rules.add(fault.get("rule")));
        assertThat(rules).contains(rule);
        assertThat(bench.rounds().list())
                .anyMatch(line -> line.startsWith(round.name() + ":") && line.contains(coder + " not yet"));
    }

    @Test
    void takeDutchNumbersAndDaysForTheSameAsEnglishOnes() throws IOException {
        HandBench.Round round = bench.open(ONE, "");
        FilledSheet sheet = round.hands().coded(round.sheet("dina"));
        for (List<String> row : sheet.rows()) {
            row.replaceAll(cell -> cell.matches("\\d{4}-\\d\\d-\\d\\d")
                    ? cell.substring(8) + "-" + cell.substring(5, 7) + "-" + cell.substring(0, 4)
                    : cell.matches("\\d+[.]\\d+") ? cell.replace('.', ',') : cell);
        }
        assertThat(round.take(sheet, ';', "\r\n")).startsWith("Taken in");
        assertThat(round.take(round.hands().coded(round.sheet("dina")))).contains("nothing was changed");
    }

    @Test
    void areNotBlindOnceHandAndComputerWereCompared() throws IOException {
        HandBench.Round round = bench.open(ONE, "");
        FilledSheet late = round.hands().coded(round.sheet("dina")).with(0, "group", "?");
        assertThatThrownBy(() -> round.sheet("eva")).hasMessageContaining("compare first");
        assertThatThrownBy(() -> bench.rounds().close(round.name())).hasMessageContaining("were not compared yet");
        assertThatThrownBy(() -> bench.rounds().compare(round.name())).hasMessageContaining("was not taken in yet");
        round.handIn("dina");
        bench.rounds().compare(round.name());
        assertThatThrownBy(() -> bench.rounds().close(round.name())).hasMessageContaining("sheet of eva was not taken");
        assertThatThrownBy(() -> round.take(late)).hasMessageContaining("comes after the round was compared");
    }

    @Test
    void areJudgedBySomebodyWhoDidNotDecideBetweenTheCodersWhereOneIsNamed() throws IOException {
        HandBench.Round round = bench.open(twoCoders(), "b: bram\nverdicts: fay\n");
        assertThatThrownBy(() -> round.sheet("fay")).hasMessageContaining("Verdicts are given where");
        round.handIn("dina");
        FilledSheet other = round.hands().coded(round.sheet("bram"));
        String given = other.cell(other.rows().get(3), "parents_together");
        assertThat(round.take(other.with(3, "parents_together", "?"))).startsWith("Taken in");
        bench.rounds().compare(round.name());
        round.take(FilledSheet.read(round.sheet("eva")).with(0, "code", given));
        assertThat(bench.rounds().compare(round.name()).sentences().get(0))
                .endsWith("of which fay says who was right.");
        assertThat(FilledSheet.read(round.sheet("fay")).header()).contains("verdict");
        assertThatThrownBy(() -> round.sheet("eva")).hasMessageContaining("is not taken in any more");
        round.judge("fay");
        assertThat(bench.rounds().close(round.name()).sentences().get(0)).contains("final codes");
    }

    @Test
    void sayAtTheirOpeningThatAThirdWhoJudgesAsWellIsNotBlind() throws IOException {
        String study = twoCoders();
        assertThat(bench.opening(study, "b: bram\n"))
                .anySatisfy(sentence -> assertThat(sentence).contains("name", "somebody else as verdicts"));
        assertThat(bench.opening(study, "b: bram\nverdicts: fay\n")).hasSize(1);
        assertThat(bench.opening(ONE, "")).hasSize(1);
        assertThatThrownBy(() -> bench.opening(study, "b: bram\nverdicts: eva\n"))
                .hasMessageContaining("same_coder_twice");
        assertThatThrownBy(() -> bench.opening(ONE, "verdicts: fay\n"))
                .hasMessageContaining("has no place where one codes");
    }

    private static String twoCoders() throws IOException {
        if (!two) {
            bench.study("ekc-two", "coders: 2");
            two = true;
        }
        return "ekc-two";
    }

    @Test
    void haveAThirdDecideBetweenTwoCodersBeforeTheComputerIsSeen() throws IOException {
        HandBench.Round round = bench.open(twoCoders(), "b: bram\n");
        round.handIn("dina");
        FilledSheet other = round.hands().coded(round.sheet("bram"));
        String given = other.cell(other.rows().get(3), "parents_together");
        String unit = other.cell(other.rows().get(3), "unit");
        other.with(3, "parents_together", "?");
        assertThat(round.take(other)).startsWith("Taken in");
        assertThat(bench.rounds().compare(round.name()).sentences().get(0))
                .startsWith("The coders differ in 1 codes, which eva decides");
        assertThat(round.table("between-coders-known").get(0).get("both")).isEqualTo("30");
        assertThat(round.table("between-coders").stream().map(row -> row.get("measure")))
                .contains("kappa")
                .doesNotContain("sensitivity");
        FilledSheet third = FilledSheet.read(round.sheet("eva"));
        assertThat(third.header()).contains("code").doesNotContain("verdict");
        assertThat(third.cell(third.rows().get(0), "unit")).isEqualTo(unit);
        assertThat(round.take(third.with(0, "code", given))).startsWith("Taken in");
        assertThat(bench.rounds().compare(round.name()).sentences().get(0)).startsWith("Hand and computer differ in ");
        assertThat(FilledSheet.read(round.sheet("eva")).header()).contains("verdict");
        round.judge();
        assertThat(bench.rounds().close(round.name()).sentences().get(0)).contains("final codes");
        assertThat(bench.entered()).contains("coding.compared", "coding.measured", "coding.closed");
    }

    @Test
    void needARunWhoseDatasetIsAsItWasWritten() throws IOException {
        Path coded = bench.study("ekc-changed", "coders: 1").resolve("dataset/coded.csv");
        Files.writeString(coded, Files.readString(coded).replaceFirst(",experimental,", ",control,"));
        assertThatThrownBy(() -> bench.open("ekc-changed", ""))
                .hasMessageContaining("The dataset of run ekc-changed")
                .hasMessageContaining("was changed since it was written");
        bench.study("ekc-none", "");
        assertThatThrownBy(() -> bench.open("ekc-none", ""))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("asked for no double coding");
        assertThatThrownBy(() -> bench.open("nothing", ""))
                .hasMessageContaining("No finished run of the study nothing");
        assertThatThrownBy(() ->
                        bench.rounds().locate("nothing", DeliveryFolder.look(HandBench.DELIVERY), Optional.empty()))
                .hasMessageContaining("There is no round nothing");
    }

    private static boolean holds(String at, String family) throws IOException {
        String[] place = at.split(":");
        return Files.readAllLines(HandBench.DELIVERY.resolve(place[0]))
                .get(Integer.parseInt(place[1]) - 1)
                .contains(family);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }

    private static Set<String> pseudonymsAndNumbers() {
        Set<String> known = new HashSet<>();
        CsvReader.read(run.resolve("dataset/coded.csv"), row -> known.add(row.get(0)));
        CsvReader.read(HandBench.DELIVERY.resolve("families.csv"), row -> known.add(row.get(0)));
        return known;
    }
}
