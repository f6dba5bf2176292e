package nl.terugblik.logbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogbookTest {

    private static final Map<String, String> ANNA = Map.of();

    @TempDir
    private Path folder = Path.of("");

    private final List<String> warnings = new ArrayList<>();
    private Path work = Path.of("");

    @BeforeEach
    void lay() {
        work = PrivateFiles.newFolder(folder.resolve("work"));
    }

    @Test
    void aLineSaysWhoDidWhatInWhichRunAndHowItEnded() throws IOException {
        beWork();
        Logbook log = at("2026-03-01T02:07:11Z", ANNA);
        log.say("the command began");
        log.enter("intake-2016-07-01-0123456789ab");
        log.say("read tables by family", "ended; 1,912 done");
        log.leave();
        log.end(6, "held");
        assertThat(work.resolve("logs/terugblik.log")).hasContent("""
                2026-03-01T02:07:11.000Z actor=steward:anna process=4711 command=intake: the command began
                2026-03-01T02:07:11.000Z actor=steward:anna process=4711 command=intake run=intake-2016-07-01 \
                step="read tables by family": ended; 1,912 done
                2026-03-01T02:07:11.000Z actor=steward:anna process=4711 command=intake exit=6: held
                """);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.resolve("logs/terugblik.log"))))
                .isEqualTo("rw-------");
        assertThat(warnings).isEmpty();
    }

    @Test
    void anEventIsOneLineWhateverItSays() throws IOException {
        beWork();
        at("2026-03-01T02:07:11Z", Map.of("actor", "a\nb\"c d\u202e")).say("x\r\ny\u2028z\u001b[2J");
        assertThat(work.resolve("logs/terugblik.log"))
                .hasContent("2026-03-01T02:07:11.000Z actor=\"a b'c d\" process=4711 command=intake: x y z [2J");
    }

    @Test
    void nothingIsMadeWhereThereIsNoWorkFolder() throws IOException {
        Logbook log = at("2026-03-01T02:07:11Z", ANNA);
        log.say("the command began");
        assertThat(log.keep(new IllegalStateException())).isEmpty();
        log.end(0, "done");
        assertThat(work).isEmptyDirectory();
    }

    @Test
    void linesWaitUntilThereIsAWorkFolder() throws IOException {
        Logbook log = at("2026-03-01T02:07:11Z", ANNA);
        log.say("first");
        beWork();
        log.say("second");
        assertThat(Files.readAllLines(work.resolve("logs/terugblik.log")))
                .satisfiesExactly(
                        line -> assertThat(line).endsWith(": first"),
                        line -> assertThat(line).endsWith(": second"));
    }

    @Test
    void aFailureIsKeptInAFileOfItsOwnWithoutWords() throws IOException {
        beWork();
        IOException cause = new IOException("row 4711");
        IllegalStateException failure = new IllegalStateException("family 4711", cause);
        failure.addSuppressed(new NumberFormatException("4711"));
        cause.initCause(failure);
        String name = at("2026-03-01T02:07:11Z", ANNA).keep(failure).orElseThrow();
        assertThat(name).isEqualTo("failures/2026-03-01T02-07-11-000-4711.txt");
        assertThat(work.resolve("logs").resolve(name))
                .content()
                .startsWith("java.lang.IllegalStateException\n    at nl.terugblik.logbook.LogbookTest.aFailure")
                .contains("\ncaused by java.io.IOException\n", "\nbeside java.lang.NumberFormatException\n")
                .doesNotContain("4711");
    }

    @Test
    void whatIsOlderThanItIsKeptGoes() throws IOException {
        beWork();
        for (String day : List.of("2026-03-01", "2026-03-02", "2026-03-05")) {
            Logbook log = at(day + "T02:07:11Z", ANNA);
            log.say("x");
            log.keep(new IllegalStateException());
        }
        Path crash = Files.writeString(work.resolve("logs/java-crash-1.log"), "Java's own");
        at("2026-03-12T02:07:11Z", Map.of("TERUGBLIK_LOG_DAYS", "10")).say("y");
        assertThat(below("logs"))
                .contains("terugblik-2026-03-02.log", "terugblik-2026-03-05.log")
                .doesNotContain("terugblik-2026-03-01.log");
        assertThat(below("logs/failures")).hasSize(2).noneMatch(name -> name.startsWith("2026-03-01"));
        assertThat(crash).exists();
    }

    @Test
    void keepsForFourHundredDaysUnlessToldOtherwise() throws IOException {
        beWork();
        at("2026-03-01T00:00:00Z", ANNA).say("x");
        at("2027-04-05T00:00:00Z", ANNA).say("y");
        assertThat(below("logs")).contains("terugblik-2026-03-01.log");
        at("2027-04-06T00:00:00Z", ANNA).say("z");
        assertThat(below("logs")).doesNotContain("terugblik-2026-03-01.log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "1.5", "36501", "999999999999"})
    void refusesNoNumberOfDays(String days) {
        assertThatThrownBy(() -> at("2026-03-01T00:00:00Z", Map.of("TERUGBLIK_LOG_DAYS", days)))
                .isInstanceOf(WrongDays.class)
                .hasMessage("TERUGBLIK_LOG_DAYS takes a number of days from 1 to 36500, such as 400.");
    }

    @Test
    void aLogThatCannotBeWrittenIsToldOnceAndStopsNothing() throws IOException {
        beWork();
        Files.createFile(work.resolve("logs"));
        Logbook log = at("2026-03-01T02:07:11Z", ANNA);
        log.say("x");
        log.say("y");
        assertThat(log.keep(new IllegalStateException())).isEmpty();
        log.end(0, "done");
        assertThat(warnings)
                .containsExactly("The log in " + work.resolve("logs")
                        + " cannot be written (full disk, or no permission?); the work goes on without it.");
    }

    @Test
    void aLinkInThePlaceOfTheLogIsNotFollowed() throws IOException {
        beWork();
        PrivateFiles.newFolder(work.resolve("logs"));
        Path others = Files.writeString(folder.resolve("others"), "theirs");
        Files.createSymbolicLink(work.resolve("logs/terugblik.log"), others);
        at("2026-03-01T02:07:11Z", ANNA).say("x");
        assertThat(others).hasContent("theirs");
        assertThat(warnings).hasSize(1);
    }

    @Test
    void nothingIsLoggedWhereOthersMayWrite() throws IOException {
        beWork();
        Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxrwxrwx"));
        at("2026-03-01T02:07:11Z", ANNA).say("x");
        assertThat(work.resolve("logs")).doesNotExist();
    }

    private void beWork() throws IOException {
        Files.createFile(work.resolve(".lock"));
    }

    private Logbook at(String time, Map<String, String> environment) {
        return new Logbook(
                work,
                ".lock",
                "intake",
                environment.getOrDefault("actor", "steward:anna"),
                4711,
                environment,
                Clock.fixed(Instant.parse(time), ZoneOffset.UTC),
                warnings::add);
    }

    private List<String> below(String name) throws IOException {
        try (Stream<Path> files = Files.list(work.resolve(name))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
