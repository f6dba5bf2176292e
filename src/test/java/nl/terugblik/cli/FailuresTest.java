package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.intake.IntakeRefused;
import nl.terugblik.intake.NotEnoughMemory;
import nl.terugblik.keys.BrokenSeal;
import nl.terugblik.keys.UnusableKey;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    private static final String SECRET = "family 4711";

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> failures() {
        return Stream.of(
                failure(() -> new IntakeRefused("Two tables are absent."), 3, "Two tables are absent."),
                failure(() -> new Asked.UnreadableStudy("Line 3: no window."), 4, "Line 3: no window."),
                failure(() -> new RegisterHeld(Path.of("w")), 6, "Another run is at work in w;"),
                failure(() -> new NotEnoughMemory(308, 288), 8, "needs at least 308 MB of memory and may use 288;"),
                failure(() -> new UnusableKey("It is not this register's key."), 2, "It is not this register's key."),
                failure(
                        () -> new CannotWrite(Path.of("a.csv"), new IOException("No space left on device")),
                        8,
                        "Cannot write a.csv: the disk is full;"),
                failure(() -> new UncheckedIOException(new AccessDeniedException("a")), 8, "a: permission denied."),
                failure(() -> new UncheckedIOException(new NoSuchFileException("a")), 8, "a: it is not there."),
                failure(() -> new UncheckedIOException(new FileSystemException("a")), 8, "a (FileSystemException)."),
                failure(
                        () -> new UncheckedIOException(new IOException(SECRET + " No space left on device")),
                        8,
                        "Cannot write a file: the disk is full;"),
                failure(() -> lost("57P01"), 8, "The database stopped answering or has no room left;"),
                failure(BrokenSeal::new, 5, "Stored content does not open:"),
                failure(
                        () -> new IllegalStateException(new SQLException(SECRET, "90030", 90030)),
                        5,
                        "The register's file is damaged or cut short; restore it from a backup."),
                failure(
                        () -> new IllegalStateException(
                                new SQLException(SECRET, "90030", 90030, new IOException("No space left on device"))),
                        8,
                        "Cannot write a file: the disk is full; make room and start again."),
                failure(() -> lost("08006"), 8, "The database stopped answering or has no room left;"),
                failure(() -> lost("53100"), 8, "The database stopped answering or has no room left;"),
                failure(() -> lost(null), 8, "The database stopped answering or has no room left;"),
                failure(() -> lost("23505"), 1, "Internal error (java.lang.IllegalStateException)."),
                failure(
                        () -> new IllegalStateException(SECRET, new IntakeRefused("Two tables are absent.")),
                        3,
                        "Two tables are absent."),
                failure(
                        () -> new IllegalStateException(SECRET),
                        1,
                        "Internal error (java.lang.IllegalStateException). Run again with --verbose to see details."));
    }

    /** What comes of a connection that is cut: the pool's own failure hides the server's. */
    private static RuntimeException lost(@Nullable String state) {
        return new IllegalStateException(SECRET, new SQLException(SECRET, state));
    }

    private static Arguments failure(Supplier<RuntimeException> failure, int exit, String sentence) {
        return Arguments.of(failure, exit, sentence);
    }

    @ParameterizedTest
    @MethodSource("failures")
    void becomesASentenceAndAnExitCodeWithoutATrace(Supplier<RuntimeException> failure, int exit, String sentence) {
        Asked asked = ask(failure);

        assertThat(asked.exit()).isEqualTo(exit);
        assertThat(asked.err().lines().toList()).hasSize(1).last().asString().contains(sentence);
        assertThat(asked.err()).doesNotContain(SECRET);
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void saysWhereInTheProgramWhenAskedButNeverWhatAForeignExceptionQuotes() {
        Asked asked = ask(() -> new IllegalStateException(SECRET, new IllegalArgumentException(SECRET)), "--verbose");

        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err())
                .contains("    at nl.terugblik.cli.")
                .contains("java.lang.IllegalArgumentException")
                .doesNotContain(SECRET);
    }

    @Test
    void saysHowToAllowMoreMemory() {
        FakeEngine engine = new FakeEngine(
                () -> {
                    throw new OutOfMemoryError(SECRET);
                },
                () -> FakeEngine.study(1, 1),
                List.of(),
                new ArrayList<>());

        Asked asked = Asked.of(
                engine, Map.of(), "intake", ".", "--work", folder.resolve("w").toString());

        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("TERUGBLIK_JAVA_OPTS=-Xmx1g").doesNotContain(SECRET);
    }

    private Asked ask(Supplier<RuntimeException> failure, String... more) {
        try {
            Path study = Files.writeString(folder.resolve("study.yaml"), "study: a\n");
            String work = folder.resolve("work").toString();
            String[] arguments = Stream.concat(Stream.of("study", study.toString(), "--work", work), Stream.of(more))
                    .toArray(String[]::new);
            return Asked.of(FakeEngine.failing(failure), Map.of(), arguments);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
