package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.register.erasure.FamilyErasure;
import nl.terugblik.round.FilledSheet;
import nl.terugblik.round.InventedPlans;
import nl.terugblik.round.Rounds;
import nl.terugblik.round.SheetRefused;
import nl.terugblik.round.desk.Drafts;
import nl.terugblik.round.desk.Given;
import nl.terugblik.round.desk.Progress;
import nl.terugblik.round.store.RoundStore;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rounds that families leave: erased, or by an objection that came since, while coders have their sheets at home. */
class LeftRoundsTest {

    private static final String ROUND = InventedPlans.ROUND;

    @TempDir
    private static Path shared = Path.of("");

    private static RoundBench bench;

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void takeIn() throws IOException {
        bench = new RoundBench(shared, 60);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @BeforeEach
    void begin() throws IOException {
        bench.begin(folder);
        bench.open(folder, "");
    }

    /** The families of a round, in the order of their documents. */
    private List<Pseudonym> families() {
        return jdbc().query(
                        "select family, min(place) from coding_document group by family order by 2",
                        (row, number) -> new Pseudonym(row.getObject(1, UUID.class)));
    }

    private static JdbcTemplate jdbc() {
        return new JdbcTemplate(bench.database());
    }

    private static void erase(Pseudonym family) {
        bench.jobs()
                .transactions()
                .executeWithoutResult(status -> FamilyErasure.erase(bench.database(), JobBench.KEY, family));
        bench.rounds().removeStale();
    }

    private static void object(Pseudonym family) {
        jdbc().update(
                        "insert into objection (family, delivery) select ?, min(id) from delivery where published_no is not null",
                        family.bits());
    }

    @ParameterizedTest(name = "the family at place {0}")
    @ValueSource(ints = {0, 2, -1})
    void takeASheetThatWasGivenOutBeforeWithoutTheRowsOfWhoWasErased(int which) throws IOException {
        FilledSheet before = bench.sheet("anna").coded(9);
        List<Pseudonym> families = families();
        erase(families.get(which < 0 ? families.size() + which : which));

        Rounds.Done done = bench.rounds().take(ROUND, before.to(folder.resolve("anna.csv")), Optional.empty(), false);

        assertThat(done.sentences().get(1))
                .isEqualTo("9 rows were passed over: their family was erased or has come to object since the sheet was"
                        + " given out.");
        assertThat(done.sentences().get(0))
                .contains("the sheet of anna, " + (before.rows().size() - 9) + " units");
        FilledSheet now = bench.sheet("anna").coded(9);
        assertThat(bench.rounds()
                        .take(ROUND, now.to(folder.resolve("again.csv")), Optional.empty(), false)
                        .sentences())
                .as("the sheet as it would be given out now has the same codes")
                .containsExactly("This sheet was taken in before; nothing was changed.");
    }

    @Test
    void takeASheetFromWhichTheCoderTookTheRowsOut() throws IOException {
        FilledSheet before = bench.sheet("anna").coded(9);
        erase(families().get(1));
        Set<String> stay = new HashSet<>(column(bench.sheet("anna"), "unit"));
        before.rows().removeIf(row -> !stay.contains(before.cell(row, "unit")));
        assertThat(bench.rounds()
                        .take(ROUND, before.to(folder.resolve("anna.csv")), Optional.empty(), false)
                        .sentences())
                .singleElement()
                .asString()
                .startsWith("Taken in: ");
    }

    @Test
    void refuseASheetThatLacksAUnitOfWhoStayed() throws IOException {
        FilledSheet before = bench.sheet("anna").coded(9);
        erase(families().get(1));
        int stays = new ArrayListOf(bench.sheet("anna")).rowOfIn(before);
        before.with(stays, "unit", "0123456789ab");
        Path file = before.to(folder.resolve("anna.csv"));
        assertThatThrownBy(() -> bench.take(file)).isInstanceOf(SheetRefused.class);
        assertThat(Files.readString(bench.work().resolve("coding/plans/faults/anna.csv.csv")))
                .contains("missing_unit", "extra_unit");
    }

    /** The first row of a sheet, found in another. */
    private record ArrayListOf(FilledSheet sheet) {

        int rowOfIn(FilledSheet other) {
            String unit = sheet.cell(sheet.rows().get(0), "unit");
            return IntStream.range(0, other.rows().size())
                    .filter(row -> other.cell(other.rows().get(row), "unit").equals(unit))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void refuseASheetWhoseRowsHaveChangedPlaces() throws IOException {
        FilledSheet before = bench.sheet("anna").coded(9);
        erase(families().get(1));
        int last = before.rows().size() - 1;
        String order = before.cell(before.rows().get(last), "order");
        before.with(last, "order", before.cell(before.rows().get(last - 1), "order"));
        before.with(last - 1, "order", order);
        Path file = before.to(folder.resolve("anna.csv"));
        assertThatThrownBy(() -> bench.take(file)).isInstanceOf(SheetRefused.class);
        assertThat(Files.readString(bench.work().resolve("coding/plans/faults/anna.csv.csv")))
                .contains("order,altered_context");
    }

    @Test
    void takeTheThirdsSheetThatWasGivenOutBefore() throws IOException {
        bench.bothHandIn(folder);
        FilledSheet third =
                FilledSheet.read(bench.rounds().compare(ROUND).files().get(1)).decided();
        erase(families().get(0));
        assertThat(bench.rounds()
                        .take(ROUND, third.to(folder.resolve("cees.csv")), Optional.of("cees"), false)
                        .sentences()
                        .get(0))
                .startsWith("Taken in");
        assertThat(bench.rounds().close(ROUND).sentences().get(0)).startsWith("Round plans is closed");
    }

    @Test
    void loseAFamilyThatHasComeToObjectAtTheNextStep() throws IOException {
        FilledSheet before = bench.sheet("anna").coded(9);
        List<Pseudonym> families = families();
        object(families.get(0));

        FilledSheet after = bench.sheet("bram");

        assertThat(after.rows()).hasSize(before.rows().size() - 9);
        assertThat(families()).isEqualTo(families.subList(1, families.size()));
        assertThat(bench.entered()).containsSubsequence("destroying", "coding.left", "coding.given");
        assertThat(bench.rounds()
                        .take(ROUND, before.to(folder.resolve("anna.csv")), Optional.empty(), false)
                        .sentences())
                .hasSize(2);
        assertThat(bench.rounds().holding(families.get(0))).isEmpty();
        assertThat(bench.rounds().holding(families.get(1)))
                .containsExactly(new Rounds.Holding(ROUND, "plans", 1, true));
    }

    @Test
    void leaveNothingOfAFamilyWhereItsDepartureWasCutOff() throws IOException {
        FilledSheet before = bench.sheet("anna");
        RoundStore store = new RoundStore(bench.database(), JobBench.KEY);
        store.leave(store.find(ROUND).orElseThrow(), List.of(families().get(0).bits()));
        assertThat(bench.work().resolve("coding/plans/sheets/anna.csv")).exists();
        assertThat(bench.sheet("bram").rows()).hasSize(before.rows().size() - 9);
        assertThat(bench.work().resolve("coding/plans/sheets/anna.csv")).doesNotExist();
    }

    @Test
    void takeASheetThatIsHandedInOutOfTheFolderOfTheRound() throws IOException {
        FilledSheet before = bench.sheet("anna").coded(9);
        Path folderOfRound = Files.createDirectories(bench.work().resolve("coding/plans/handed-in"));
        object(families().get(0));
        Path file = before.to(folderOfRound.resolve("anna.csv"));
        assertThat(bench.rounds().take(ROUND, file, Optional.of("anna"), false).sentences())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("Taken in");
        assertThat(file).doesNotExist();
    }

    @Test
    void keepAFamilyThatObjectsAfterTheyWereClosed() throws IOException {
        bench.bothHandIn(folder);
        bench.take(FilledSheet.read(bench.rounds().compare(ROUND).files().get(1))
                .decided()
                .to(folder.resolve("cees.csv")));
        bench.rounds().close(ROUND);
        byte[] before = Files.readAllBytes(bench.work().resolve("coding/plans/final.csv"));
        object(families().get(0));
        bench.rounds().close(ROUND);
        assertThat(bench.work().resolve("coding/plans/final.csv")).hasBinaryContent(before);
    }

    @Test
    void keepWhatCodersGaveOnPagesForTheUnitsThatStay() throws IOException {
        FilledSheet before = bench.sheet("anna");
        List<String> units = column(before, "unit");
        Path round = bench.work().resolve("coding/plans");
        Drafts drafts = Drafts.of(round, "anna");
        units.forEach(unit -> drafts.keep(unit, new Given(new TreeMap<>(), "of " + unit, true)));
        erase(families().get(3));
        List<String> stay = column(bench.sheet("anna"), "unit");
        assertThat(stay).hasSize(units.size() - 9);
        assertThat(drafts.read().keySet()).containsExactlyInAnyOrderElementsOf(stay);
        List<String> gone = units.stream().filter(unit -> !stay.contains(unit)).toList();
        assertThat(Files.readString(drafts.file())).doesNotContain(gone);
        assertThat(Progress.of(bench.work(), ROUND).orElseThrow().units()).isEqualTo(stay.size());
    }

    private static List<String> column(FilledSheet sheet, String column) {
        return sheet.rows().stream().map(row -> sheet.cell(row, column)).toList();
    }
}
