package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.intake.Intake;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.source.ProfileFile;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the steward reads in the morning, as one delivery follows another. */
@UsesRegister
class QualityInTurnTest {

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void newFaultsAndFaultsThatAreGoneStandBesideTheDeliveryBefore() throws IOException {
        new SampleDelivery(40, 3, 0).writeTo(folder.resolve("sample"));
        BENCH.begin(folder.resolve("work"));
        Path first = BENCH.intake(
                        spoilt("first", "2015-06-30", "placements.csv", ",network,|,agency_foster,|,residential,"))
                .results();
        Path second = BENCH.intake(spoilt("second", "2015-09-30", "plans.csv", ",conference,|,family_plan,"))
                .results();

        assertThat(Files.readAllLines(first.resolve("quality.csv")))
                .anyMatch(line ->
                        line.startsWith("placements,setting,conformance,unknown_code,1,") && line.endsWith(",first"));
        assertThat(Files.readAllLines(second.resolve("quality.csv")))
                .anyMatch(line -> line.startsWith("plans,kind,conformance,unknown_code,1,") && line.endsWith(",new"))
                .anyMatch(line ->
                        line.startsWith("placements,setting,conformance,unknown_code,0,") && line.endsWith(",gone"));
        assertThat(Files.readString(first.resolve("digest.html")))
                .contains("first delivery", "<h3>Faults</h3>", "setting holds a code")
                .contains("of the rows were refused: 1 of ")
                .doesNotContain("<h3>New faults</h3>");
        assertThat(Files.readString(first.resolve("digest.nl.html")))
                .contains("eerste levering", "van de regels is geweigerd: 1 van de ", "setting bevat een code");
        assertThat(Files.readString(second.resolve("digest.html")))
                .contains("before it, 2015-06-30", "<h3>New faults</h3>", "kind holds a code", "setting holds a code")
                .doesNotContain("elsewhere");
    }

    @Test
    void everyFieldIsCountedAndOneThatIsFilledLessStandsOut() throws IOException {
        new SampleDelivery(200, 5, 0).writeTo(folder.resolve("sample"));
        BENCH.begin(folder.resolve("work"));
        EditedDelivery whole =
                EditedDelivery.of(folder.resolve("sample"), folder.resolve("whole"), "2015-06-30", "full");
        Path first = BENCH.intake(whole.folder()).results();
        EditedDelivery sparse =
                EditedDelivery.of(folder.resolve("sample"), folder.resolve("sparse"), "2015-09-30", "full");
        List<String> risks = sparse.lines("lirik.csv").stream()
                .map(line -> line.replaceFirst(",[1-6]$", ","))
                .toList();
        Path second = BENCH.intake(sparse.write("lirik.csv", risks).folder()).results();

        RunTable fields = RunTable.read(first.resolve("fields.csv"));
        RunTable reconciliation = RunTable.read(first.resolve("reconciliation.csv"));
        for (CSVRecord row : fields.rows()) {
            long cells = Stream.of("filled", "empty", "not_applicable", "in_rows_that_break_a_rule")
                    .mapToLong(column -> Long.parseLong(row.get(column)))
                    .sum();
            assertThat(cells)
                    .as(row.get("table") + "." + row.get("column"))
                    .isEqualTo(Long.parseLong(row.get("rows")))
                    .isEqualTo(reconciliation.where("table", row.get("table")).sum("read"));
        }
        List<String> stays = whole.lines("placements.csv");
        long open = count(stays, ",,");
        assertThat(open).isPositive();
        for (String column : List.of("ended_on", "ended_by")) {
            assertThat(field(fields, "placements", column).sum("not_applicable"))
                    .isEqualTo(open);
        }
        assertThat(field(fields, "placements", "ended_on").sum("empty")).isZero();
        assertThat(field(fields, "placements", "ended_by").sum("empty"))
                .isEqualTo(count(stays, ",") - open)
                .isPositive();
        RunTable moved = RunTable.read(second.resolve("fields.csv"))
                .where(row -> Set.of("dropped", "rose").contains(row.get("status")));
        assertThat(moved.column("column")).containsExactly("arij_risk");
        assertThat(moved.column("status")).containsExactly("dropped");
        assertThat(Files.readString(second.resolve("digest.html")))
                .contains("<h2>Fields filled differently</h2>", "<b>lirik.<wbr/>arij_risk</b>");
    }

    @Test
    void studiesThatADeliveryLeavesShortAreNamedWithWhatTheyLack() throws IOException {
        new SampleDelivery(60, 7, 0).writeTo(folder.resolve("sample"));
        BENCH.begin(folder.resolve("work"));
        Path before = BENCH.intake(
                        EditedDelivery.of(folder.resolve("sample"), folder.resolve("before"), "2015-06-30", "full")
                                .folder())
                .results();
        assertThat(Files.readString(before.resolve("digest.html"))).contains("No study was carried out");
        BENCH.study(Optional.empty());

        EditedDelivery sparse =
                EditedDelivery.of(folder.resolve("sample"), folder.resolve("sparse"), "2015-09-30", "full");
        Files.delete(sparse.folder().resolve("journal.csv"));
        List<String> reasons = sparse.lines("referral_reasons.csv");
        List<String> families = sparse.lines("families.csv").stream()
                .map(line -> line.replaceFirst(",(dutch|other),", ",,"))
                .toList();
        sparse.write("referral_reasons.csv", reasons.subList(0, 1)).write("families.csv", families);
        Intake.Outcome taken = BENCH.intake(sparse.folder());

        assertThat(taken.shortened()).containsExactly("ekc-follow-up");
        assertThat(Files.readAllLines(taken.results().resolve("studies.csv")))
                .containsExactly(
                        "study,table,column,why",
                        "ekc-follow-up,families,ethnicity,No row fills it in.",
                        "ekc-follow-up,referral_reasons,,It holds no rows.",
                        "ekc-follow-up,journal,,The delivery does not hold it.");
        assertThat(Files.readString(taken.results().resolve("digest.html")))
                .contains("<h2>Studies blocked", "<td>No row fills it in.</td>");

        EditedDelivery changes = EditedDelivery.of(sparse.folder(), folder.resolve("changes"), "2015-10-30", "delta");
        changes.write("journal.csv", Files.readAllLines(folder.resolve("before/journal.csv")));
        Intake.Outcome few = BENCH.intake(changes.folder());
        assertThat(few.shortened())
                .as("a delivery of changes need not have a row of everything")
                .isEmpty();
        assertThat(Files.readString(few.results().resolve("digest.html")))
                .contains("gives ekc-follow-up all they read");
    }

    @Test
    void whatASourceProfileExpectsOfAFieldIsHeldToAndItsNoteGiven() throws IOException {
        new SampleDelivery(60, 7, 0).writeTo(folder.resolve("sample"));
        BENCH.begin(folder.resolve("work"));
        String canonical = Files.readString(Path.of("jobs/sources/canonical.yaml"));
        Path profile = Files.writeString(folder.resolve("canonical.yaml"), canonical + """
                expect:
                  lirik:
                    arij_risk: {complete: 100%, note: the form asks for it}
                    neglect_signs: {complete: 0%, malformed: 0%, note: "=1+1 <b>"}
                """);
        BENCH.intake(folder.resolve("sample"));
        BENCH.study(Optional.empty());
        EditedDelivery later =
                EditedDelivery.of(folder.resolve("sample"), folder.resolve("later"), "2015-09-30", "full");
        List<String> lines = new ArrayList<>(later.lines("lirik.csv"));
        lines.set(1, lines.get(1).replaceFirst(",[1-6]?$", ","));
        later.write("lirik.csv", lines);
        Intake.Outcome taken = BENCH.intake(DeliveryFolder.look(later.folder(), ProfileFile.read(profile)));

        RunTable fields = RunTable.read(taken.results().resolve("fields.csv"));
        assertThat(fields.where(row -> !row.get("note").isEmpty()).column("column"))
                .containsExactly("neglect_signs", "arij_risk");
        assertThat(fields.only("column", "neglect_signs").get("note")).isEqualTo("'=1+1 <b>");
        CSVRecord risk = fields.only("column", "arij_risk");
        assertThat(risk.get("note")).isEqualTo("the form asks for it");
        assertThat(risk.get("not_as_expected")).matches("Complete [0-9.]+%, expected at least 100.00%\\.");
        assertThat(fields.where(row -> !row.get("not_as_expected").isEmpty()).rows())
                .hasSize(1);
        assertThat(Files.readString(taken.results().resolve("digest.html")))
                .contains("<h2>Not as expected</h2>", "<td>the form asks for it</td>");
        assertThat(taken.shortened()).containsExactly("ekc-follow-up");
        assertThat(Files.readString(taken.results().resolve("studies.csv")))
                .contains("ekc-follow-up,lirik,arij_risk,\"Complete ");
    }

    private static long count(List<String> lines, String end) {
        return lines.stream().filter(line -> line.endsWith(end)).count();
    }

    private static RunTable field(RunTable fields, String table, String column) {
        return fields.where("table", table).where("column", column);
    }

    /** A delivery with a code in the first row of a table that nobody knows. */
    private Path spoilt(String name, String extractedOn, String file, String codes) throws IOException {
        EditedDelivery edited = EditedDelivery.of(folder.resolve("sample"), folder.resolve(name), extractedOn, "full");
        List<String> lines = new ArrayList<>(edited.lines(file));
        String changed = lines.get(1).replaceFirst(codes, ",elsewhere,");
        assertThat(changed).contains("elsewhere");
        lines.set(1, changed);
        return edited.write(file, lines).folder();
    }
}
