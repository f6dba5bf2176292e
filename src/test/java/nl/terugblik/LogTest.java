package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.PlantedDelivery;
import nl.terugblik.files.PrivateFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log that whoever looks after the program reads in the morning. */
@UsesRegister
class LogTest {

    private static final String DELIVERY = "sample-dossiers/agency-north";
    private static final String STUDY = "jobs/ekc-follow-up.yaml";
    private static final String WHO = "2026-01-02T03:04:05.000Z actor=tester process=1 command=";

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");

    @Test
    void tellsOfTheCommandItsRunsAndTheirStepsWithCounts() throws IOException {
        assertThat(ask("run", STUDY, "--delivery", DELIVERY).exit()).isZero();
        List<String> lines = lines();
        assertThat(lines).allSatisfy(line -> assertThat(line).startsWith(WHO + "run"));
        assertThat(lines.get(0)).startsWith(WHO + "run: the command began (Terugblik ");
        assertThat(lines.get(1)).matches(".* command=run run=intake-\\S+: the run began");
        assertThat(lines)
                .anyMatch(line -> line.matches(".* run=intake-\\S+ step=\"read tables by family\": began"))
                .anyMatch(
                        line -> line.matches(".* run=intake-\\S+ step=\"read tables by family\": ended; [\\d,]+ done"))
                .anyMatch(line -> line.matches(".* run=intake-\\S+: the run is done"))
                .anyMatch(line -> line.matches(".* run=ekc-follow-up-\\S+ step=\"code cohort\": ended; [\\d,]+ done"))
                .anyMatch(line -> line.matches(".* run=ekc-follow-up-\\S+: the run is done"));
        assertThat(lines.get(lines.size() - 1)).isEqualTo(WHO + "run exit=0: the command ended: done");
        assertThat(work.resolve("logs/libraries.log")).doesNotExist();
        assertThat(work.resolve("logs/failures")).doesNotExist();
    }

    @Test
    void tellsOfARefusalWhyAndOfNobody() throws IOException {
        PlantedDelivery.writeTo(folder.resolve("delivery"));
        assertThat(ask("intake", folder.resolve("delivery").toString()).exit()).isEqualTo(3);
        assertThat(lines())
                .anyMatch(line -> line.matches(".* run=intake-\\S+: the run is refused: .*10%.*"))
                .endsWith(WHO + "intake exit=3: the command ended: delivery refused (IntakeRefused)");
        PlantedDelivery.assertNothingBelow(work);
    }

    @Test
    void tellsWhereAFailureCameFromInTheMiddleOfARun() throws IOException {
        assertThat(ask("intake", DELIVERY).exit()).isZero();
        Files.createFile(work.resolve("runs"));
        assertThat(ask("study", STUDY).exit()).isEqualTo(8);
        List<String> lines = lines();
        assertThat(lines).anyMatch(line -> line.matches(".* run=ekc-\\S+: the run is failed: .*"));
        String last = lines.get(lines.size() - 1);
        assertThat(last)
                .matches(".* command=study exit=8: the command ended: cannot read or write \\(CannotWrite\\);"
                        + " where in the program: failures/\\S+\\.txt");
        assertThat(work.resolve("logs").resolve(last.substring(last.lastIndexOf(' ') + 1)))
                .content()
                .contains("nl.terugblik.files.CannotWrite\n    at nl.terugblik.")
                .doesNotContain(work.toString());
    }

    @Test
    void tellsOfOneThatFoundTheRegisterHeldByAnother() throws IOException {
        assertThat(ask("intake", DELIVERY).exit()).isZero();
        try (var held = PrivateFiles.reopen(work.resolve(".lock"));
                var lock = held.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(ask("study", STUDY).exit()).isEqualTo(6);
        }
        assertThat(lines())
                .endsWith(WHO + "study exit=6: the command ended: another run holds the register (RegisterHeld)");
    }

    @Test
    void keepsNoArgument() throws IOException {
        assertThat(ask("intake", DELIVERY).exit()).isZero();
        assertThat(ask("show", "4711").exit()).isEqualTo(2);
        assertThat(ask("used", "4711", DELIVERY).exit()).isEqualTo(2);
        assertThat(ask("study", "4711.yaml").exit()).isEqualTo(2);
        assertThat(lines())
                .noneMatch(line -> line.contains("4711"))
                .endsWith(WHO + "study exit=2: the command ended: wrong usage");
    }

    @Test
    void isNoReasonToStopWhereItCannotBeWritten() throws IOException {
        assertThat(ask("intake", DELIVERY).exit()).isZero();
        PrivateFiles.delete(work.resolve("logs"));
        PrivateFiles.newFolder(work.resolve("logs"));
        Files.createDirectory(work.resolve("logs/terugblik.log"));
        Said said = ask("study", STUDY);
        assertThat(said.exit()).isZero();
        assertThat(said.complaints())
                .containsExactly("Warning: The log in " + work.resolve("logs")
                        + " cannot be written (full disk, or no permission?); the work goes on without it.");
    }

    @Test
    void doesNotMakeAFolderLookLikeOneThatIsInUse() {
        assertThat(ask("intake", DELIVERY, "--key-file", folder.resolve("none").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(work.resolve("logs/terugblik.log")).exists();
        assertThat(ask("intake", DELIVERY).exit()).isZero();
    }

    @Test
    void isNotBegunByACommandThatOnlyAsks() {
        assertThat(ask("runs").exit()).isZero();
        assertThat(ask("--help").exit()).isZero();
        assertThat(work).doesNotExist();
    }

    private Said ask(String... arguments) {
        work = folder.resolve("work");
        return Said.by(Stream.concat(Stream.of(arguments), Stream.of("--work", work.toString()))
                .toArray(String[]::new));
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(work.resolve("logs/terugblik.log"));
    }
}
