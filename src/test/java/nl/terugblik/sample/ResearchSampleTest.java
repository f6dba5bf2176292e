package nl.terugblik.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.sample.fault.Fault;
import nl.terugblik.sample.research.ResearchFaults;
import nl.terugblik.sample.table.Table.Extent;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A delivery with all tables. */
class ResearchSampleTest {

    private static final int FAMILIES = BlocksInOrder.FAMILIES_PER_BLOCK + 1000;

    @TempDir
    private static Path directory;

    private static ReadDelivery usual = new ReadDelivery(Path.of(""));
    private static ReadDelivery all = usual;

    @BeforeAll
    static void write() {
        usual = ReadDelivery.written(new SampleDelivery(FAMILIES, 3, 0), directory.resolve("usual"));
        all = ReadDelivery.written(new SampleDelivery(FAMILIES, 3, 0, Extent.ALL), directory.resolve("all"));
    }

    @Test
    void isTheSameBytesWhateverTheNumberOfThreads() throws IOException {
        SampleDelivery sample = new SampleDelivery(FAMILIES, 42, 0.2, Extent.ALL);
        sample.writeTo(directory.resolve("one"), written -> {}, 1);
        sample.writeTo(directory.resolve("five"), written -> {}, 5);
        Map<String, byte[]> one = new ReadDelivery(directory.resolve("one")).files();
        assertThat(one).hasSize(18);
        new ReadDelivery(directory.resolve("five"))
                .files()
                .forEach((name, bytes) -> assertThat(one.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void isTheSameFamiliesTwoYearsLater() {
        for (String table : ReadDelivery.TABLES) {
            List<String> names = usual.header(table);
            assertThat(all.header(table)).as(table).startsWith(names.toArray(String[]::new));
            List<CSVRecord> then = usual.table(table);
            List<CSVRecord> later = all.table(table);
            assertThat(later).as(table).hasSameSizeAs(then);
            for (int row = 0; row < then.size(); row++) {
                for (String name : names) {
                    String cell = then.get(row).get(name);
                    boolean day = (name.endsWith("_on") || name.equals("birth_date")) && !cell.isEmpty();
                    assertThat(later.get(row).get(name))
                            .isEqualTo(day ? LocalDate.parse(cell).plusYears(2).toString() : cell);
                }
            }
        }
    }

    @Test
    void hasAnswersOfAnsweredQuestionnairesOfFamiliesThatAgreedOnly() {
        Set<String> agreed =
                all.families(all.where("recruitment", row -> row.get("consent").equals("yes")));
        Map<String, CSVRecord> questionnaires = all.byKey("questionnaires", "questionnaire_id");
        assertThat(agreed).hasSizeGreaterThan(FAMILIES / 5);
        assertThat(questionnaires.values()).allMatch(row -> agreed.contains(row.get("family_id")));
        for (String table : List.of("answers", "care_use")) {
            assertThat(all.table(table))
                    .hasSizeGreaterThan(1000)
                    .allMatch(row -> Objects.requireNonNull(questionnaires.get(row.get("questionnaire_id")))
                            .get("result")
                            .equals("answered"));
        }
        assertThat(questionnaires.values().stream().map(row -> row.get("wave")).distinct())
                .containsExactlyInAnyOrder("t1", "t3");
    }

    @Test
    void isTheDeliveryThatComesWithTheProgram() {
        ReadDelivery.written(SampleDelivery.withAllTables(300, 35, 0.02), directory.resolve("amsterdam"))
                .files()
                .forEach((name, bytes) -> assertThat(Path.of("sample-dossiers", "amsterdam", name))
                        .as(name)
                        .hasBinaryContent(bytes));
    }

    @Test
    void plantsEveryFaultOfTheseTables() {
        ReadDelivery faulty =
                ReadDelivery.written(new SampleDelivery(4000, 3, 0.5, Extent.ALL), directory.resolve("faulty"));
        assertThat(faulty.table("planted").stream().map(row -> row.get("rule")).collect(Collectors.toSet()))
                .containsAll(
                        Arrays.stream(ResearchFaults.values()).map(Fault::rule).toList());
    }
}
