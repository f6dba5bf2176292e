package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.files.CsvReader;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedHands;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Case files of a study that people code as well, by the commands as a whole. Each test has a round of its own on one register. */
@UsesRegister
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HandCodingTest {

    private static final Path SAMPLE = Path.of("sample-dossiers/double-coding");
    private static final String DELIVERY = "sample-dossiers/published-2016";

    @TempDir
    private static Path folder = Path.of("");

    private static int rounds;

    @BeforeAll
    static void carryTheStudiesOut() throws IOException {
        MasterKey.create(folder.resolve("key"));
        done("run", SAMPLE.resolve("study.yaml").toString(), "--delivery", DELIVERY, "--out", "" + run("one"));
        done("study", study("two", "coders: 2").toString(), "--out", "" + run("two"));
    }

    @Test
    void areDrawnPinnedAndEnteredStepByStep() throws IOException {
        Round round = Round.open("one", "");
        assertThat(round.table("selection")).hasSize(1);
        assertThat(round.table("selection").get(0).get("documents")).isEqualTo("30");
        round.handIn("dina");
        assertThat(round.compare().out()).startsWith("Hand and computer differ in ");
        round.judge();
        assertThat(round.done("close").out()).contains(" is closed: 1260 final codes.");

        assertThat(round.table("final")).hasSize(30 * 42);
        assertThat(round.table("final"))
                .allMatch(row -> row.get("file").equals("families.csv")
                        && !row.get("code").isEmpty());
        String ledger = Files.readString(folder.resolve("work/ledger/runs.jsonl"));
        assertThat(Stream.of("opened", "located", "given", "taken", "measured", "closed"))
                .allSatisfy(step -> assertThat(ledger).contains("\"coding." + step + "\""));
        assertThat(ledger).contains("\"coded_sha256\"").doesNotContain("P001");
        Said verified = ask("verify");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    @Test
    void comeToTheSameOnARerunAndAfterACut() throws IOException {
        Round round = Round.open("one", "");
        round.handIn("dina");
        round.compare();
        String sheet = Files.readString(round.sheet("eva"));
        assertThat(round.compare().exit()).isZero();
        assertThat(round.sheet("eva")).hasContent(sheet);
        round.judge();
        round.done("close");
        Map<String, String> first = round.files();
        round.done("close");
        assertThat(round.files()).isEqualTo(first);
        assertThat(Round.again(round).out()).contains("was open already");
    }

    @Test
    void leaveTheCodersBlindInEveryColumn() throws IOException {
        Round round = Round.open("one", "");
        round.done("sheet", "--coder", "dina");
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
                            .map(row ->
                                    hands.hand().get(hands.family(sheet, row)).get("group")))
                    .contains("experimental", "control");
        }
        try (ZipFile book = new ZipFile(round.sheet("dina").toString().replace(".csv", ".xlsx"))) {
            String cells = new String(
                    book.getInputStream(book.getEntry("xl/worksheets/sheet1.xml"))
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(cells).contains("dataValidation").doesNotContain("20120", "20121", "20130");
            known.forEach(name -> assertThat(cells).doesNotContain(">" + name + "<"));
        }
    }

    @Test
    void doNotTellWhoGivesVerdictsWhichCodeIsTheComputers() throws IOException {
        Round round = Round.open("one", "");
        round.handIn("dina");
        round.compare();
        FilledSheet sheet = FilledSheet.read(round.sheet("eva"));
        InventedHands hands = round.hands();
        long handFirst = sheet.rows().stream()
                .filter(row -> sheet.cell(row, "code_1")
                        .equals(hands.hand().get(hands.family(sheet, row)).get(sheet.cell(row, "variable"))))
                .count();
        assertThat((double) handFirst / sheet.rows().size()).isBetween(0.25, 0.75);
        assertThat(sheet.rows())
                .allSatisfy(row -> assertThat(List.of(sheet.cell(row, "code_1"), sheet.cell(row, "code_2")))
                        .doesNotHaveDuplicates()
                        .allMatch(code -> !code.matches(".*[.][0-9]{3,}")));
    }

    @Test
    void tellOfEachDifferenceWhoWasRightAndOnWhichRowsTheComputedCodeRests() throws IOException {
        Round round = Round.closed();
        InventedHands hands = round.hands();
        Map<String, CSVRecord> finals = new HashMap<>();
        round.table("final").forEach(row -> finals.put(row.get("unit") + row.get("variable"), row));
        List<CSVRecord> differences = round.table("disagreements");
        assertThat(differences).isNotEmpty();
        for (CSVRecord row : differences) {
            String family = hands.families().get(row.get("unit"));
            List<String> said = hands.verdicts().get(family + " " + row.get("variable"));
            assertThat(row.get("verdict")).isEqualTo(said.get(0));
            assertThat(row.get("final"))
                    .isEqualTo(
                            switch (said.get(0)) {
                                case "both_wrong" -> said.get(1);
                                case "hand_right", "source_wrong" -> row.get("hand");
                                default -> row.get("computed");
                            });
            assertThat(finals.get(row.get("unit") + row.get("variable")).get("decided_by"))
                    .isEqualTo("adjudication");
            assertThat(row.get("rule")).isNotEmpty();
            for (String at : row.get("rows").split(" ")) {
                assertThat(at.isEmpty() || holds(at, family)).as(at).isTrue();
            }
        }
        assertThat(differences.stream().filter(row -> row.get("rows").isEmpty()).count())
                .isLessThan(differences.size() / 2);
        Map<String, Integer> right = new HashMap<>();
        differences.stream()
                .filter(row -> row.get("verdict").equals("hand_right"))
                .forEach(row -> right.merge(row.get("variable"), 1, Integer::sum));
        for (CSVRecord row : round.table("verdicts")) {
            int hand = right.getOrDefault(row.get("variable"), 0);
            assertThat(Integer.parseInt(row.get("hand_right"))).isEqualTo(hand);
            assertThat(row.get("note")).isEqualTo(hand / 30.0 > 0.05 ? "above max_error" : "");
        }
    }

    @Test
    void areToldToWhoAsksWhyAFamilyHasItsCodesOnceTheRoundIsClosed() throws IOException {
        Round going = Round.open("one", "");
        Round round = Round.closed();
        CSVRecord row = round.table("disagreements").get(0);
        String number = round.hands().families().get(row.get("unit"));
        Said all = Said.typing(number, Said::by, List.of(all("explain", "-", "--run", "ekc-double-coded")));
        assertThat(all.out())
                .as(all.err())
                .contains(
                        "in round " + going.name() + ", which is not closed",
                        row.get("variable") + " is " + row.get("hand") + " by hand in round " + round.name() + " and "
                                + row.get("computed") + " computed; the verdict is " + row.get("verdict"),
                        " variables are the same by hand in round " + round.name());
        Said one = Said.typing(
                number, Said::by, List.of(all("explain", "-", "n_children_t1", "--run", "ekc-double-coded")));
        assertThat(one.out()).contains("n_children_t1 is ").doesNotContain("variables are the same");
    }

    @Test
    void areVerifiedFileByFile() throws IOException {
        Round round = Round.closed();
        assertThat(done("verify").out()).containsPattern("rounds +\\d+ files of rounds as they were written +ok");
        Path verdicts = round.path("verdicts.csv");
        String written = Files.readString(verdicts);
        Files.writeString(verdicts, written.replaceFirst(",1,", ",2,"));
        Said changed = ask("verify");
        assertThat(changed.exit()).isEqualTo(5);
        assertThat(changed.out() + changed.err()).contains("verdicts.csv is not as it was written");
        round.done("close");
        assertThat(verdicts).hasContent(written);
        assertThat(ask("verify").exit()).isZero();
    }

    @Test
    void showTheEffectsByTheCodesOfComputerHandAndBoth() throws IOException {
        Round round = Round.closed();
        List<CSVRecord> effects = round.table("sensitivity-double-coding");
        Map<String, CSVRecord> byName = new HashMap<>();
        effects.forEach(row -> byName.put(row.get("outcome") + " " + row.get("measure") + " " + row.get("codes"), row));
        assertThat(effects.stream().map(row -> row.get("codes")).distinct())
                .containsExactly("computed", "hand", "final");
        for (String codes : List.of("computed", "hand", "final")) {
            List<double[]> groups = List.of(
                    round.values(codes, "experimental", "care_types_after"),
                    round.values(codes, "control", "care_types_after"));
            CSVRecord row = byName.get("care_types_after mean_difference " + codes);
            assertThat(Integer.parseInt(row.get("n_treated"))).isEqualTo(groups.get(0).length);
            assertThat(Integer.parseInt(row.get("n_control"))).isEqualTo(groups.get(1).length);
            assertThat(Double.parseDouble(row.get("estimate")))
                    .isCloseTo(mean(groups.get(0)) - mean(groups.get(1)), within(1e-12));
        }
        assertThat(effects)
                .anyMatch(row ->
                        row.get("test").equals("withheld") && row.get("note").startsWith("Not tested"));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
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
        "eva, code_1, 77, altered_context"
    })
    void refuseASheetWhole(String coder, String column, String cell, String rule) throws IOException {
        Round round = refusing(coder);
        FilledSheet sheet = coder.equals("dina")
                ? round.hands().coded(round.sheet("dina"))
                : round.hands().judged(round.sheet("eva"));
        int row = 0;
        if (coder.equals("eva")) {
            while (!sheet.cell(sheet.rows().get(row), "code").isEmpty()) {
                row++;
            }
        }
        Said said = round.take(sheet.with(row, column, cell));
        assertThat(said.exit()).isEqualTo(4);
        assertThat(said.err()).startsWith("The sheet is refused and nothing was taken in");
        List<String> rules = new ArrayList<>();
        CsvReader.read(round.path("faults/filled.csv.csv"), fault -> rules.add(fault.get("rule")));
        assertThat(rules).contains(rule);
    }

    @Test
    void takeDutchNumbersAndDays() throws IOException {
        Round round = Round.open("one", "");
        round.done("sheet", "--coder", "dina");
        FilledSheet sheet = round.hands().coded(round.sheet("dina"));
        for (List<String> row : sheet.rows()) {
            for (int i = 0; i < row.size(); i++) {
                String cell = row.get(i);
                row.set(
                        i,
                        cell.matches("\\d{4}-\\d\\d-\\d\\d")
                                ? cell.substring(8) + "-" + cell.substring(5, 7) + "-" + cell.substring(0, 4)
                                : cell.matches("\\d+[.]\\d+") ? cell.replace('.', ',') : cell);
            }
        }
        Path file = Files.writeString(folder.resolve("dutch.csv"), sheet.text(';', "\r\n"));
        assertThat(round.ask("take", file.toString()).out()).startsWith("Taken in");
        // What it says is the same, so that the same sheet in English does nothing.
        round.done("sheet", "--coder", "dina");
        assertThat(round.take(round.hands().coded(round.sheet("dina"))).out()).contains("nothing was changed");
    }

    @Test
    void areNotBlindOnceHandAndComputerWereCompared() throws IOException {
        Round round = Round.open("one", "");
        round.done("sheet", "--coder", "dina");
        FilledSheet late = round.hands().coded(round.sheet("dina")).with(0, "group", "?");
        assertThat(round.ask("sheet", "--coder", "eva").err()).contains("compare first");
        assertThat(round.ask("close").exit()).isEqualTo(2);
        round.handIn("dina");
        round.compare();
        assertThat(round.take(late).err()).contains("comes after the round was compared");
    }

    @Test
    void haveAThirdDecideBetweenTwoCodersBeforeTheComputerIsSeen() throws IOException {
        Round round = Round.open("two", "b: bram\n");
        round.handIn("dina");
        round.done("sheet", "--coder", "bram");
        FilledSheet other = round.hands().coded(round.sheet("bram")).with(3, "parents_together", "?");
        String unit = other.cell(other.rows().get(3), "unit");
        assertThat(round.take(other).out()).startsWith("Taken in");
        assertThat(round.compare().out()).startsWith("The coders differ in 1 codes, which eva decides");
        assertThat(round.table("between-coders-known").get(0).get("both")).isEqualTo("30");
        FilledSheet third = FilledSheet.read(round.sheet("eva"));
        assertThat(third.header()).doesNotContain("verdict");
        assertThat(third.cell(third.rows().get(0), "unit")).isEqualTo(unit);
        String parents =
                round.hands().hand().get(round.hands().families().get(unit)).get("parents_together");
        assertThat(round.take(third.with(0, "code", parents)).out()).startsWith("Taken in");
        assertThat(round.compare().out()).startsWith("Hand and computer differ in ");
        assertThat(FilledSheet.read(round.sheet("eva")).header()).contains("verdict");
        round.judge();
        assertThat(round.done("close").out()).contains("final codes");
    }

    @Test
    @Order(Integer.MAX_VALUE) // the others share its register and its run
    void holdNothingOfAFamilyThatIsErasedBetweenOpenAndClose() throws IOException {
        Path work = folder.resolve("work");
        Round round = Round.open("one", "");
        round.handIn("dina");
        round.compare();
        InventedHands hands = round.hands();
        String unit = FilledSheet.read(round.sheet("eva")).rows().get(0).get(1);
        Said forgotten = Said.typing(
                hands.families().get(unit),
                Said::by,
                List.of(all("forget", "--organisation", "Published figures of 2016 (invented families)")));
        assertThat(forgotten.exit()).as(forgotten.err()).isZero();
        assertThat(work.resolve("coding").resolve(round.name())).doesNotExist();
        assertThat(run("one").resolve("dataset")).doesNotExist();

        round.compare();
        assertThat(round.take(hands.judged(round.sheet("eva"))).out()).startsWith("Taken in");
        assertThat(round.done("close").out()).contains(" is closed: " + 29 * 42 + " final codes.");
        for (String table : List.of("final", "disagreements")) {
            assertThat(round.table(table))
                    .isNotEmpty()
                    .noneMatch(row -> row.get("unit").equals(unit));
        }
        assertThat(round.table("sensitivity-double-coding")).isNotEmpty();
        assertThat(ask("coding", "locate", round.name(), DELIVERY).out()).doesNotContain(unit);
        Said verified = ask("verify");
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    /** A round of a test. */
    private record Round(String name, String run, String more) {

        static Round open(String run, String more) throws IOException {
            Round round = new Round("hand-" + rounds++, run, more);
            assertThat(again(round).out()).startsWith("Round " + round.name() + " is open: 30 units");
            return round;
        }

        static Said again(Round round) throws IOException {
            Path file = Files.writeString(
                    folder.resolve(round.name() + ".yaml"),
                    "round: " + round.name() + "\nunits: {from: run, study: "
                            + (round.run().equals("one") ? "ekc-double-coded" : "ekc-two") + "}\na: dina\n"
                            + round.more() + "third: eva\nbootstrap: 100\n");
            return HandCodingTest.done("coding", "open", file.toString());
        }

        static Round closed() throws IOException {
            Round round = open("one", "");
            round.handIn("dina");
            round.compare();
            round.judge();
            round.done("close");
            return round;
        }

        InventedHands hands() {
            return InventedHands.of(HandCodingTest.done("coding", "locate", name, DELIVERY)
                    .out()
                    .lines()
                    .toList());
        }

        void handIn(String coder) throws IOException {
            done("sheet", "--coder", coder);
            Said said = take(hands().coded(sheet(coder)));
            assertThat(said.out()).as(said.err()).startsWith("Taken in");
        }

        Said compare() {
            return done("compare");
        }

        void judge() throws IOException {
            Said said = take(hands().judged(sheet("eva")));
            assertThat(said.out()).as(said.err()).startsWith("Taken in");
        }

        Said take(FilledSheet sheet) throws IOException {
            return ask("take", sheet.to(folder.resolve("filled.csv")).toString());
        }

        Said done(String step, String... more) {
            Said said = ask(step, more);
            assertThat(said.exit()).as(said.err()).isZero();
            return said;
        }

        Said ask(String step, String... more) {
            List<String> arguments = new ArrayList<>(List.of("coding", step, name));
            arguments.addAll(List.of(more));
            return HandCodingTest.ask(arguments.toArray(String[]::new));
        }

        Path path(String file) {
            return folder.resolve("work/coding").resolve(name).resolve(file);
        }

        Path sheet(String coder) {
            return path("sheets/" + coder + ".csv");
        }

        List<CSVRecord> table(String table) {
            List<CSVRecord> rows = new ArrayList<>();
            CsvReader.read(path(table + ".csv"), rows::add);
            return rows;
        }

        Map<String, String> files() throws IOException {
            Map<String, String> files = new HashMap<>();
            try (Stream<Path> all = Files.walk(path(""))) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    files.put(
                            path("").relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            }
            return files;
        }

        /** The values of an outcome in a group, by some codes. */
        double[] values(String codes, String group, String outcome) {
            InventedHands hands = hands();
            Map<String, Map<String, String>> byUnit = new HashMap<>();
            table("final")
                    .forEach(row -> byUnit.computeIfAbsent(row.get("unit"), made -> new HashMap<>())
                            .put(row.get("variable"), row.get("code")));
            if (codes.equals("hand")) {
                byUnit.replaceAll(
                        (unit, row) -> hands.hand().get(hands.families().get(unit)));
            }
            if (codes.equals("computed")) {
                table("disagreements")
                        .forEach(row -> byUnit.get(row.get("unit")).put(row.get("variable"), row.get("computed")));
            }
            return byUnit.values().stream()
                    .filter(row ->
                            group.equals(row.get("group")) && row.get(outcome).matches("[0-9.]+"))
                    .mapToDouble(row -> Double.parseDouble(row.get(outcome)))
                    .toArray();
        }
    }

    /** A round in which somebody is about to hand in; one for all sheets that are refused. */
    private static Round refusing(String coder) throws IOException {
        if (REFUSING.get(coder) == null) {
            Round round = Round.open("one", "");
            round.done("sheet", "--coder", "dina");
            if (coder.equals("eva")) {
                round.handIn("dina");
                round.compare();
            }
            REFUSING.put(coder, round);
        }
        return REFUSING.get(coder);
    }

    private static final Map<String, Round> REFUSING = new HashMap<>();

    private static boolean holds(String at, String family) throws IOException {
        String[] place = at.split(":");
        String row = Files.readAllLines(Path.of(DELIVERY, place[0])).get(Integer.parseInt(place[1]) - 1);
        return row.contains(family);
    }

    private static double mean(double[] values) {
        return DoubleStream.of(values).average().orElse(Double.NaN);
    }

    private static Set<String> pseudonymsAndNumbers() {
        Set<String> known = new HashSet<>();
        Consumer<CSVRecord> add = row -> known.add(row.get(0));
        CsvReader.read(run("one").resolve("dataset/coded.csv"), add);
        CsvReader.read(Path.of(DELIVERY, "families.csv"), add);
        return known;
    }

    private static Path run(String name) {
        return folder.resolve("run-" + name);
    }

    private static Path study(String name, String more) throws IOException {
        String study = Files.readString(SAMPLE.resolve("study.yaml"))
                .replace("ekc-double-coded", "ekc-" + name)
                .replace("../../", Path.of("").toAbsolutePath() + "/")
                .replace("coders: 1", more);
        return Files.writeString(folder.resolve(name + ".yaml"), study);
    }

    private static Said done(String... arguments) {
        Said said = ask(arguments);
        assertThat(said.exit()).as(said.err()).isZero();
        return said;
    }

    private static Said ask(String... arguments) {
        return Said.by(all(arguments));
    }

    private static String[] all(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "--work",
                folder.resolve("work").toString(),
                "--key-file",
                folder.resolve("key").toString()));
        all.addAll(List.of(arguments));
        return all.toArray(String[]::new);
    }
}
