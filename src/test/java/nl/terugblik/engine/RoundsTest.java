package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.round.CannotCode;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedPlans;
import nl.terugblik.round.Rounds;
import nl.terugblik.round.SheetRefused;
import nl.terugblik.round.desk.Desk;
import nl.terugblik.round.desk.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round of plans from beginning to end. */
@UsesRegister
class RoundsTest {

    private static final String ROUND = InventedPlans.ROUND;

    @TempDir
    private static Path place = Path.of("");

    private static RoundBench bench;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void takeIn() throws IOException {
        bench = new RoundBench(place, 60);
    }

    @BeforeEach
    void begin() {
        bench.begin(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void comesToFinalCodesEachOfWhichNamesItsRowInTheDelivery() throws IOException {
        bench.open(folder, "");
        bench.bothHandIn(folder);
        Rounds.Done compared = bench.rounds().compare(ROUND);
        FilledSheet third = FilledSheet.read(compared.files().get(1)).decided();
        bench.take(third.to(folder.resolve("cees.csv")));

        Path codes = bench.rounds().close(ROUND).files().get(1);

        List<String> units = Files.readAllLines(bench.delivery().resolve("plan_units.csv"), StandardCharsets.UTF_8);
        Map<String, Integer> decided = new TreeMap<>();
        CsvReader.read(codes, row -> {
            decided.merge(row.get("decided_by"), 1, Integer::sum);
            assertThat(row.get("sheet_third").isEmpty())
                    .isEqualTo(row.get("decided_by").equals("agreement"));
            if (row.get("variable").equals("category")) {
                assertThat(row.get("file")).isEqualTo("plan_units.csv");
                assertThat(units.get(Integer.parseInt(row.get("line")) - 1)).contains(",agreement,");
            }
        });
        assertThat(decided).containsKeys("agreement", "adjudication");
        assertThat(decided.get("adjudication")).isEqualTo(third.rows().size());
        assertThat(bench.entered())
                .containsExactly(
                        "coding.opened",
                        "coding.given",
                        "coding.taken",
                        "coding.given",
                        "coding.taken",
                        "coding.compared",
                        "coding.given",
                        "coding.taken",
                        "coding.closed");
    }

    @Test
    void showsCodersTheTextAndNothingThatTellsWhatIsExpected() throws IOException {
        bench.open(folder, "");
        FilledSheet anna = bench.sheet("anna");
        FilledSheet bram = bench.sheet("bram");
        assertThat(anna.header().subList(0, 7))
                .containsExactly("sheet", "unit", "document", "order", "section", "kind", "text");
        assertThat(column(anna, "document")).isNotEqualTo(column(bram, "document"));
        assertThat(new TreeSet<>(column(anna, "unit"))).isEqualTo(new TreeSet<>(column(bram, "unit")));
        String all = anna.text(',', "\n");
        assertThat(all).doesNotContain("ek_c", "fnb_sonestra", "north", "D10", "s1");
    }

    @Test
    void showsTheThirdBothCodesWithoutTellingWhoseTheyAre() throws IOException {
        bench.open(folder, "");
        bench.bothHandIn(folder);
        FilledSheet third =
                FilledSheet.read(bench.rounds().compare(ROUND).files().get(1));
        Set<String> first = new TreeSet<>();
        for (List<String> row : third.rows()) {
            assertThat(third.cell(row, "code_1")).isNotEqualTo(third.cell(row, "code_2"));
            if (third.cell(row, "variable").equals("category")) {
                first.add(third.cell(row, "code_1"));
            }
        }
        assertThat(first).containsExactly("comm_parents", "housing");
        assertThat(third.text(',', "\n")).doesNotContain("anna", "bram");
    }

    @Test
    void asksWhatIsAskedInTheSameOrderEachTime() throws IOException {
        bench.open(folder, "");
        bench.sheet("anna");
        Desk desk = Desk.of(bench.work().resolve("coding/plans/sheets"), "anna").orElseThrow();
        Set<String> asked = new LinkedHashSet<>();
        desk.first(1, row -> {
            asked.addAll(row.columns());
            return false;
        });
        assertThat(asked).hasSizeGreaterThan(5);
        assertThat(desk.head().variables().keySet()).containsExactlyElementsOf(asked);
    }

    @Test
    void writesAgreementOfEachVariableCategoryAndDomainAndQuotesNothing() throws IOException {
        bench.open(folder, "");
        bench.bothHandIn(folder);
        Path table = bench.rounds().compare(ROUND).files().get(0);
        Set<String> rows = new TreeSet<>();
        CsvReader.read(table, row -> rows.add(row.get("variable") + "/" + row.get("category")));
        assertThat(rows)
                .contains(
                        "category/",
                        "category/housing",
                        "category.domain/",
                        "category.domain/practical",
                        "concrete/?",
                        "answered/",
                        "plan_guardian/");
        for (Path file : below(bench.work())) {
            if (!file.toString().contains("/sheets/")) {
                assertThat(Files.readString(file)).doesNotContain("Oma past", "Pleegzorg", "D10");
            }
        }
    }

    @Test
    void destroysWhatIsHandedInAndWhatWasGivenOut() throws IOException {
        bench.open(folder, "");
        Path sheet = bench.sheet("anna").coded(9).to(folder.resolve("anna.csv"));
        bench.take(sheet);
        assertThat(sheet).doesNotExist();
        assertThat(below(bench.work())).noneMatch(file -> file.toString().contains("anna"));
    }

    @Test
    void keepsWhatIsHandedInUntilItIsToldAsHandedIn() throws IOException {
        bench.open(folder, "");
        Path sheet = bench.sheet("anna").coded(9).to(folder.resolve("anna.csv"));
        Path told = bench.work().resolve("coding/plans/round.json");
        Files.delete(told);
        Files.createDirectories(told.resolve("in the way"));
        assertThatThrownBy(() -> bench.take(sheet)).isInstanceOf(CannotWrite.class);
        assertThat(sheet).exists();
        PrivateFiles.delete(told);
        assertThat(bench.rounds().take(ROUND, sheet, Optional.empty(), false).sentences())
                .containsExactly("This sheet was taken in before; nothing was changed.");
        assertThat(sheet).doesNotExist();
        assertThat(Progress.of(bench.work(), ROUND)
                        .flatMap(progress -> progress.place("anna"))
                        .orElseThrow()
                        .handedIn())
                .isTrue();
    }

    /** As where the machine stopped once a step was entered: pages show what was told. */
    @Test
    void tellsAnewHowFarARoundIsWhereAStepWasCutOffBeforeItWasTold() throws IOException {
        bench.open(folder, "");
        Path told = bench.work().resolve("coding/plans/round.json");
        String open = Files.readString(told);
        bench.bothHandIn(folder);
        String handedIn = Files.readString(told);
        Files.writeString(told, open);
        bench.rounds().list();
        assertThat(told).hasContent(handedIn);
        bench.rounds().compare(ROUND);
        String compared = Files.readString(told);
        Files.writeString(told, handedIn);
        bench.rounds().sheet(ROUND, "cees");
        assertThat(told).hasContent(compared);
    }

    @Test
    void givesNoSheetOutThatIsNotTakenInAnyMore() throws IOException {
        bench.open(folder, "");
        bench.bothHandIn(folder);
        FilledSheet third =
                FilledSheet.read(bench.rounds().compare(ROUND).files().get(1)).decided();
        assertThatThrownBy(() -> bench.sheet("anna"))
                .isInstanceOf(CannotCode.class)
                .hasMessageStartingWith("Round plans was compared, so that this sheet is not taken in any more");
        bench.take(third.to(folder.resolve("cees.csv")));
        Rounds.Done again = bench.rounds().compare(ROUND);
        assertThat(again.sentences().get(0)).endsWith("codes, which cees decided; close the round.");
        assertThat(bench.work().resolve("coding/plans/sheets/cees.csv")).doesNotExist();
        bench.rounds().close(ROUND);
        assertThatThrownBy(() -> bench.sheet("cees")).hasMessageStartingWith("Round plans is closed");
        assertThat(below(bench.work())).noneMatch(file -> file.toString().contains("/sheets/"));
    }

    @Test
    void entersEachFileThatFollowsFromItSoThatItCanBeVerified() throws IOException {
        bench.open(folder, "");
        bench.bothHandIn(folder);
        bench.take(FilledSheet.read(bench.rounds().compare(ROUND).files().get(1))
                .decided()
                .to(folder.resolve("cees.csv")));
        Path round = bench.work().resolve("coding/plans");
        List<String> files = bench.rounds().close(ROUND).files().stream()
                .map(file -> round.relativize(file) + "=" + Sha256.of(file))
                .toList();
        assertThat(files).anyMatch(file -> file.startsWith("final.csv=")).hasSizeGreaterThan(3);
        assertThat(bench.outputs()).containsExactlyInAnyOrderElementsOf(files);
        Files.writeString(round.resolve("final.csv"), "as it was with a family that left since");
        bench.rounds().close(ROUND);
        assertThat(bench.entered()).endsWith("coding.closed", "coding.rewritten");
        assertThat(bench.outputs()).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void takesASheetInWhateverASpreadsheetDidToItsForm() throws IOException {
        Charset windows = Charset.forName("windows-1252");
        Map<String, byte[]> saved = new TreeMap<>();
        bench.open(folder, "");
        FilledSheet sheet = bench.sheet("anna").coded(9);
        FilledSheet noted = sheet.with(0, "note", "na overleg");
        String plain = noted.text(',', "\n");
        saved.put("as it came", plain.getBytes(StandardCharsets.UTF_8));
        saved.put("semicolons", noted.text(';', "\r\n").getBytes(StandardCharsets.UTF_8));
        saved.put("with sep=", ("sep=;\r\n" + noted.text(';', "\r\n")).getBytes(StandardCharsets.UTF_8));
        saved.put("tabs in UTF-16", ("\ufeff" + noted.text('\t', "\r\n")).getBytes(StandardCharsets.UTF_16LE));
        saved.put("a mark of UTF-8", ("\ufeff" + plain).getBytes(StandardCharsets.UTF_8));
        saved.put("the letters of Windows", noted.text(';', "\r\n").getBytes(windows));
        saved.put("the line ends of an old Mac", noted.text(';', "\r").getBytes(StandardCharsets.UTF_8));
        saved.put(
                "smart quotes and dashes",
                plain.replace("\"\"kort en rustig\"\"", "\u201ckort en rustig\u201d")
                        .replace("\u2013", "\u2014")
                        .getBytes(StandardCharsets.UTF_8));
        saved.put(
                "without the apostrophes that shield", plain.replace("'=", "=").getBytes(StandardCharsets.UTF_8));
        saved.put(
                "UTF-8 that was opened as the letters of Windows",
                new String(plain.getBytes(StandardCharsets.UTF_8), windows).getBytes(StandardCharsets.UTF_8));
        saved.put(
                "codes in capitals",
                plain.replace("comm_parents", " COMM_Parents ").getBytes(StandardCharsets.UTF_8));
        Collections.reverse(noted.rows());
        saved.put("re-sorted rows", noted.text(',', "\n").getBytes(StandardCharsets.UTF_8));
        noted.header().add("mine");
        noted.rows().forEach(row -> row.add("x"));
        saved.put("an extra column", noted.text(',', "\n").getBytes(StandardCharsets.UTF_8));
        List<String> sentences = new ArrayList<>();
        saved.forEach((name, bytes) -> {
            Path file = folder.resolve("handed-in.csv");
            try {
                Files.write(file, bytes);
                sentences.add(bench.rounds()
                        .take(ROUND, file, Optional.empty(), false)
                        .sentences()
                        .get(0));
            } catch (IOException | RuntimeException e) {
                throw new AssertionError(name, e);
            }
        });
        assertThat(sentences).hasSize(saved.size());
        assertThat(sentences.get(0)).startsWith("Taken in: the sheet of anna");
        assertThat(sentences.subList(1, sentences.size()))
                .containsOnly("This sheet was taken in before; nothing was changed.");
    }

    @Test
    void opensOnceAndNoOtherUnderItsName() throws IOException {
        bench.open(folder, "");
        bench.open(folder, "");
        assertThat(bench.entered()).containsExactly("coding.opened");
        assertThatThrownBy(() -> bench.open(folder, "seed: 7\n"))
                .isInstanceOf(CannotCode.class)
                .hasMessageContaining("give this one another name");
    }

    @Test
    void refusesAPlanThatNamesSomebodyTwice() throws IOException {
        Path file = InventedPlans.round(folder, bench.delivery(), "");
        Files.writeString(file, Files.readString(file).replace("third: cees", "third: anna"));
        assertThatThrownBy(() -> bench.rounds().open(file)).hasMessageContaining("same_coder_twice");
    }

    @Test
    void needsAStudyThatWasCarriedOut() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hand.yaml"), "round: hand\nunits: {from: run, study: ekc-2015}\na: dina\nthird: eva\n");
        assertThatThrownBy(() -> bench.rounds().open(file))
                .hasMessage(
                        "No finished run of the study ekc-2015 is on this register; ./terugblik runs lists those that"
                                + " are. Carry it out first (./terugblik run).");
    }

    @Test
    void isTheSameRoundAfterEachStepWasCutOff() throws IOException {
        Map<String, String> whole = carriedOut(0);
        int cuts = 0;
        for (int point = 1; ; point += 2) {
            bench.begin(Files.createDirectory(folder.resolve("cut-" + point)));
            bench.database().failAt(point, Failure.FOR_GOOD, "out of order");
            Map<String, String> after = carriedOut(point);
            if (after.isEmpty()) {
                break; // there were fewer writes than that
            }
            cuts++;
            assertThat(after).as("cut off at write %s", point).isEqualTo(whole);
        }
        assertThat(cuts).isGreaterThan(5);
    }

    /** What a round comes to, each step being done again where it was cut off; empty where none was. */
    private Map<String, String> carriedOut(int point) throws IOException {
        Path own = bench.work();
        Files.createDirectories(own);
        boolean[] cut = {false};
        again(cut, () -> bench.open(own, ""));
        for (String coder : List.of("anna", "bram")) {
            byte[] filled = given(cut, coder)
                    .coded(coder.equals("anna") ? 9 : 4)
                    .text(',', "\n")
                    .getBytes(StandardCharsets.UTF_8);
            again(cut, () -> bench.take(Files.write(own.resolve(coder + ".csv"), filled)));
        }
        again(cut, () -> bench.rounds().compare(ROUND));
        byte[] third = given(cut, "cees").decided().text(',', "\n").getBytes(StandardCharsets.UTF_8);
        again(cut, () -> bench.take(Files.write(own.resolve("cees.csv"), third)));
        again(cut, () -> bench.rounds().close(ROUND));
        bench.database().revive();
        Map<String, String> left = new TreeMap<>();
        CsvReader.read(
                own.resolve("coding/plans/final.csv"),
                row -> left.put(row.get("line") + row.get("file") + row.get("variable"), row.get("decided_by")));
        CsvReader.read(
                own.resolve("coding/plans/coding-agreement.csv"),
                row -> left.put(row.get("variable") + "/" + row.get("category"), String.join(" ", row.toList())));
        left.put(
                "entries",
                String.valueOf(bench.entered().stream()
                        .filter(act -> !act.equals("coding.given"))
                        .toList()));
        return point > 0 && !cut[0] ? Map.of() : left;
    }

    private static FilledSheet given(boolean[] cut, String coder) throws IOException {
        List<FilledSheet> given = new ArrayList<>();
        again(cut, () -> given.add(bench.sheet(coder)));
        return given.get(0);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void again(boolean[] cut, Step step) throws IOException {
        try {
            step.run();
        } catch (SheetRefused e) {
            throw e;
        } catch (RuntimeException cutOff) {
            cut[0] = true;
            bench.database().revive();
            step.run();
        }
    }

    private static List<String> column(FilledSheet sheet, String column) {
        return sheet.rows().stream().map(row -> sheet.cell(row, column)).toList();
    }

    private static List<Path> below(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
