package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.quarantine.NotInQuarantine;
import nl.terugblik.quarantine.Quarantine;
import nl.terugblik.quarantine.ShownRow;
import nl.terugblik.register.RegisterDump;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What becomes of refused rows as one delivery follows another. */
class RefusedRowsInTurnTest {

    private static final int FAMILIES = 30;

    @TempDir
    private static Path sample = Path.of("");

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void invent() throws IOException {
        new SampleDelivery(FAMILIES, 3, 0).writeTo(sample.resolve("delivery"));
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @BeforeEach
    void begin() {
        BENCH.begin(folder.resolve("work"));
    }

    @Test
    void areKeptSealedWithTheirReason() throws IOException {
        EditedDelivery first = spoilt("first", "2015-06-30", "full", 3);
        BENCH.intake(first.folder());

        ShownRow row = quarantine().show("placements.csv", 3, Optional.empty());
        assertThat(String.join(",", row.cells()))
                .isEqualTo(first.lines("placements.csv").get(2));
        assertThat(row.header())
                .isEqualTo(List.of(first.lines("placements.csv").get(0).split(",")));
        assertThat(row.reasons())
                .singleElement()
                .asString()
                .startsWith("setting holds a code")
                .contains("does not know");
        assertThat(waiting()).containsExactly("placements unknown_code 1 since 2015-06-30, 0 days, 0 deliveries");
        assertThat(sealed()).noneMatch(text -> text.contains("elsewhere"));
    }

    @Test
    void waitWhileFullDeliveriesRepeatThem() throws IOException {
        BENCH.intake(spoilt("first", "2015-06-30", "full", 3).folder());
        BENCH.intake(spoilt("second", "2015-09-30", "full", 3).folder());
        BENCH.intake(spoilt("third", "2015-10-01", "full", 3).folder());

        assertThat(waiting()).containsExactly("placements unknown_code 1 since 2015-06-30, 93 days, 2 deliveries");
        assertThat(settled())
                .containsExactly("2015-06-30 repeated by 2015-09-30 1", "2015-09-30 repeated by 2015-10-01 1");
        assertThat(sealed()).hasSize(1);
    }

    /** The key is one key however it is written, and a row is fetched from files that are not UTF-8 with commas too. */
    @Test
    void areKnownAgainByTheirKeysInWhateverFormTheyWereWritten() throws IOException {
        EditedDelivery first = spoilt("first", "2015-06-30", "full", 3);
        String text = first.lines("placements.csv").stream()
                .map(line -> line.replace(',', ';').replaceFirst("^([^;]*)", "$1\u00A0  "))
                .collect(Collectors.joining("\r\n", "\uFEFFsep=;\r\n", "\r\n"));
        Files.write(first.folder().resolve("placements.csv"), text.getBytes(StandardCharsets.UTF_16LE));
        BENCH.intake(first.folder());

        assertThat(quarantine().show("placements.csv", 4, Optional.empty()).cells())
                .hasSize(6)
                .contains("elsewhere");

        BENCH.intake(EditedDelivery.of(sample.resolve("delivery"), folder.resolve("second"), "2015-09-30", "full")
                .folder());
        assertThat(settled()).containsExactly("2015-06-30 resolved by 2015-09-30 1");
    }

    @Test
    void keepTheirDateWhereverTheyStandAndHoweverTheyAreWrong() throws IOException {
        BENCH.intake(spoilt("first", "2015-06-30", "full", 3).folder());
        EditedDelivery second = spoilt("second", "2015-09-30", "full", 3);
        List<String> lines = new ArrayList<>(second.lines("placements.csv"));
        String moved = lines.remove(2).replaceFirst(",elsewhere,[0-9-]*,", ",residential,2013-02-30,");
        lines.add(moved);
        BENCH.intake(second.write("placements.csv", lines).folder());

        assertThat(waiting()).containsExactly("placements impossible_date 1 since 2015-06-30, 92 days, 1 deliveries");
    }

    @Test
    void areResolvedByTheDeliveryThatBringsThemRight() throws IOException {
        BENCH.intake(spoilt("first", "2015-06-30", "full", 3).folder());
        BENCH.intake(edited("second", "2015-09-30", "full").folder());

        assertThat(waiting()).isEmpty();
        assertThat(settled()).containsExactly("2015-06-30 resolved by 2015-09-30 1");
        assertThat(sealed()).isEmpty();
        assertThatThrownBy(() -> quarantine().show("placements", 3, Optional.empty()))
                .isInstanceOf(NotInQuarantine.class)
                .hasMessageStartingWith("No refused row waits on line 3 of placements.csv");
    }

    @Test
    void areGoneWhereTheAgencyNoLongerDeliversThem() throws IOException {
        BENCH.intake(spoilt("first", "2015-06-30", "full", 3).folder());
        EditedDelivery second = edited("second", "2015-09-30", "full");
        List<String> lines = new ArrayList<>(second.lines("placements.csv"));
        lines.remove(2);
        BENCH.intake(second.write("placements.csv", lines).folder());

        assertThat(settled()).containsExactly("2015-06-30 gone by 2015-09-30 1");
        assertThat(sealed()).isEmpty();
    }

    @Test
    void stayOpenWhereADeliveryOfChangesDoesNotSpeakOfTheirFamily() throws IOException {
        EditedDelivery first = spoilt("first", "2015-06-30", "full", 3);
        BENCH.intake(first.folder());
        EditedDelivery delta = edited("delta", "2015-09-30", "delta").keepFamilies(place -> false);
        for (String table : List.of(
                "children",
                "referral_reasons",
                "supervision_orders",
                "placements",
                "lirik",
                "care_episodes",
                "plans",
                "journal")) {
            delta.write(table + ".csv", delta.lines(table + ".csv").subList(0, 1));
        }
        BENCH.intake(delta.folder());

        assertThat(waiting()).containsExactly("placements unknown_code 1 since 2015-06-30, 92 days, 1 deliveries");
        assertThat(settled()).isEmpty();
    }

    @Test
    void leaveTheRegisterWithADeliveryThatIsGivenUp() throws IOException {
        Path second = edited("second", "2015-09-30", "full").folder();
        BENCH.intake(second);
        List<String> undisturbed = RegisterDump.of(BENCH.database().now(), JobBench.KEY);
        BENCH.begin(folder.resolve("work-2"));
        BENCH.seen().interfere((step, gotOn) -> {
            if (step.equals("publish delivery") && !gotOn) {
                BENCH.database().failAt(1, Failure.FOR_GOOD, "killed");
            }
        });
        assertThatThrownBy(() ->
                        BENCH.intake(spoilt("first", "2015-06-30", "full", 3).folder()))
                .isInstanceOf(RuntimeException.class);
        BENCH.database().revive();
        BENCH.seen().forget();
        assertThat(sealed()).hasSize(1);
        assertThat(waiting()).isEmpty();

        BENCH.intake(second);
        assertThat(RegisterDump.of(BENCH.database().now(), JobBench.KEY)).isEqualTo(undisturbed);
    }

    @Test
    void goToTheAgencyAsTablesThatRunNothing() throws IOException {
        EditedDelivery first = spoilt("first", "2015-06-30", "full", 3);
        List<String> lines = new ArrayList<>(first.lines("placements.csv"));
        lines.set(4, "=cmd|' /C calc'!A0," + lines.get(4).split(",", 2)[1].replaceFirst(",[a-z_]+,", ",@away,"));
        BENCH.intake(first.write("placements.csv", lines).folder());

        Path to = folder.resolve("for-source");
        List<Path> written = quarantine().export(to, Optional.empty(), DigestWords.EN);

        assertThat(written).containsExactly(to.resolve("placements.csv"));
        List<String> exported = Files.readAllLines(written.get(0));
        assertThat(exported.get(0))
                .isEqualTo("\"delivery\";\"file\";\"line\";\"refused_since\";\"reason\";" + quoted(lines.get(0)));
        assertThat(exported).hasSize(3);
        assertThat(exported.get(1)).contains(";\"placements.csv\";\"3\";").endsWith(";" + quoted(lines.get(2)));
        assertThat(exported.get(2))
                .contains(";\"placements.csv\";\"5\";")
                .contains(";\"'=cmd|")
                .contains(";\"'@away\";");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written.get(0))))
                .isEqualTo("rw-------");
    }

    private static String quoted(String line) {
        return '"' + line.replace(",", "\";\"") + '"';
    }

    private EditedDelivery spoilt(String name, String extractedOn, String kind, int line) throws IOException {
        EditedDelivery edited = edited(name, extractedOn, kind);
        List<String> lines = new ArrayList<>(edited.lines("placements.csv"));
        lines.set(line - 1, lines.get(line - 1).replaceFirst(",(network|agency_foster|residential),", ",elsewhere,"));
        return edited.write("placements.csv", lines);
    }

    private EditedDelivery edited(String name, String extractedOn, String kind) throws IOException {
        return EditedDelivery.of(sample.resolve("delivery"), folder.resolve(name), extractedOn, kind);
    }

    private static Quarantine quarantine() {
        return new Quarantine(BENCH.database().now(), JobBench.KEY);
    }

    private static List<String> waiting() {
        return quarantine().waiting().stream()
                .map(row -> row.table() + " " + row.rule().code() + " " + row.rows() + " since "
                        + row.since().substring(0, 10) + ", " + row.days() + " days, " + row.deliveries()
                        + " deliveries")
                .toList();
    }

    private static List<String> settled() {
        return quarantine().settled().stream()
                .map(row -> row.delivery().substring(0, 10) + " " + row.how() + " by "
                        + row.by().substring(0, 10) + " " + row.rows())
                .toList();
    }

    /** What is left of the texts, as the database holds it. */
    private static List<String> sealed() {
        return new JdbcTemplate(BENCH.database().now())
                .query(
                        "select sealed from refused_row where sealed is not null",
                        (row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1));
    }
}
