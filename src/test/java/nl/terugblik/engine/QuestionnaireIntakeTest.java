package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.engine.FailingDatabase.Failure;
import nl.terugblik.intake.IntakePolicy;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.sample.SampleDelivery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries with recruitment, questionnaires and how conferences went, taken in by the job itself. */
class QuestionnaireIntakeTest {

    private static final int STRIDE = 25;
    private static final JobBench BENCH = new JobBench();

    @TempDir
    private static Path place = Path.of("");

    private static Path delivery = Path.of("");
    private static Map<String, String> atOnce = Map.of();

    @BeforeAll
    static void takeIn() throws IOException {
        delivery = place.resolve("delivery");
        SampleDelivery.withAllTables(60, 5, 0.4).writeTo(delivery);
        BENCH.begin(Files.createDirectory(place.resolve("at once")));
        BENCH.intake(delivery);
        atOnce = BENCH.left();
    }

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void accountsForEveryRow() throws IOException {
        BENCH.begin(Files.createDirectory(place.resolve("accounted")));
        List<String> tables = BENCH.intake(delivery).tables().stream()
                .filter(table -> table.read() == table.accepted() + table.rejected() + table.duplicates())
                .filter(table -> table.read() > 10)
                .map(table -> table.name())
                .toList();
        assertThat(tables).contains("recruitment", "council_reports", "questionnaires", "answers", "care_use", "plans");
    }

    @Test
    void saysWhatAnswersBelongToThatComeWithoutQuestionnaires() throws IOException {
        Path alone = Files.createDirectory(place.resolve("alone"));
        try (Stream<Path> files = Files.list(delivery)) {
            for (Path file : files.toList()) {
                Files.copy(file, alone.resolve(file.getFileName()));
            }
        }
        Files.delete(alone.resolve("questionnaires.csv"));
        Files.deleteIfExists(alone.resolve("datapackage.json"));
        BENCH.begin(Files.createDirectory(place.resolve("refused")));
        assertThatThrownBy(() -> BENCH.intake(alone, IntakePolicy.USUAL))
                .isInstanceOf(IntakeRefused.class)
                .hasMessageEndingWith("The delivery has no questionnaires.csv, to which rows of answers.csv and"
                        + " care_use.csv belong; deliver it with them, or leave them out.");
    }

    @Test
    void isTheSameHoweverOftenItWasCutOff() throws IOException {
        int cuts = 0;
        for (int point = 1; ; point += STRIDE) {
            BENCH.begin(Files.createDirectory(place.resolve("cut " + point)));
            BENCH.database().failAt(point, Failure.FOR_GOOD, "out of order");
            try {
                BENCH.intake(delivery);
                break; // there were fewer writes than that
            } catch (RuntimeException cutOff) {
                cuts++;
            }
            BENCH.database().revive();
            BENCH.intake(delivery);
            assertThat(BENCH.left()).as("cut off at write %s", point).isEqualTo(atOnce);
        }
        BENCH.database().revive();
        assertThat(cuts).isGreaterThan(5);
    }
}
