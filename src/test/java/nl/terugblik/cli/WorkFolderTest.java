package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.cli.exit.RegisterHeld;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.keys.UnusableKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path temporary = Path.of("");

    private Path work = Path.of("");
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void nameAFolderThatIsNotThere() {
        work = temporary.resolve("work");
    }

    @Test
    void isMadeForItsOwnerAlone() throws IOException {
        open(Optional.empty()).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(work.resolve("key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void getsAKeyOnceAndSaysToMoveIt() {
        String made = fingerprint(Optional.empty());

        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("A new key was made")
                .contains("--key-file");
        assertThat(fingerprint(Optional.empty())).isEqualTo(made);
        assertThat(warnings).hasSize(1);
    }

    @Test
    void usesTheKeyThatIsNamed() {
        Path named = temporary.resolve("named");
        String fingerprint = MasterKey.create(named).fingerprint();

        assertThat(fingerprint(Optional.of(named))).isEqualTo(fingerprint);
        assertThat(work.resolve("key")).doesNotExist();
        assertThat(warnings).isEmpty();
    }

    @Test
    void getsNoNewKeyWhereItHoldsThingsAlready() throws IOException {
        Files.createDirectory(work);
        Files.createFile(work.resolve("register.mv.db"));

        assertThatThrownBy(() -> open(Optional.empty()))
                .isInstanceOf(UnusableKey.class)
                .hasMessageContaining("is in use but holds no key");
        assertThat(work.resolve("key")).doesNotExist();
    }

    @Test
    void isHeldByOneAtATime() {
        try (WorkFolder held = open(Optional.empty())) {
            assertThat(held.path()).isEqualTo(work);
            Asked asked = Asked.of(FakeEngine.remembering(), Map.of(), "runs", "--work", work.toString());

            assertThat(asked.exit()).isEqualTo(6);
            assertThat(asked.err()).startsWith("Another run is at work in " + work);
        }
        assertThat(Asked.of(FakeEngine.remembering(), Map.of(), "runs", "--work", work.toString())
                        .exit())
                .isZero();
    }

    @Test
    void isWaitedForAsLongAsThatIsAskedFor() {
        try (WorkFolder held = open(Optional.empty())) {
            Asked asked = Asked.of(
                    FakeEngine.remembering(),
                    Map.of(),
                    "runs",
                    "--work",
                    held.path().toString(),
                    "--wait",
                    "0s");

            assertThat(asked.exit()).isEqualTo(6);
        }
        Asked wrong = Asked.of(FakeEngine.remembering(), Map.of(), "runs", "--work", work.toString(), "--wait", "soon");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).startsWith("--wait takes a duration such as 90s, 30m or 2h.");
    }

    @Test
    void isHeldAgainstAnotherProcess() throws IOException, InterruptedException {
        open(Optional.empty()).close();
        whileAnotherHasIt(() -> {
            assertThatThrownBy(() -> open(Optional.empty())).isInstanceOf(RegisterHeld.class);
            assertThatThrownBy(() -> openForIntake(Optional.empty())).isInstanceOf(RegisterHeld.class);
        });
        open(Optional.empty()).close();
    }

    @Test
    void isSharedByIntakesAndNobodyElse() throws IOException, InterruptedException {
        openForIntake(Optional.empty()).close();
        assertThat(work.resolve("key")).exists();
        whileAnotherHasIt(
                () -> {
                    assertThatThrownBy(() -> open(Optional.empty())).isInstanceOf(RegisterHeld.class);
                    try (WorkFolder shared = openForIntake(Optional.empty())) {
                        assertThat(shared.isForIntake()).isTrue();
                        assertThat(shared.path()).isEqualTo(work);
                    }
                    assertThat(warnings).hasSize(1); // one key was made
                    assertThatThrownBy(() -> open(Optional.empty())).isInstanceOf(RegisterHeld.class);
                },
                "shared");
        open(Optional.empty()).close();
    }

    private void whileAnotherHasIt(Runnable deed, String... how) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                work.toString()));
        command.addAll(List.of(how));
        Process holder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(holder.inputReader().readLine()).isEqualTo("held");
            deed.run();
        } finally {
            holder.destroyForcibly().waitFor();
        }
    }

    @Test
    void givesTheLockBackWhereTheKeyCannotBeRead() {
        assertThatThrownBy(() -> open(Optional.of(temporary.resolve("absent")))).isInstanceOf(UnusableKey.class);

        open(Optional.empty()).close();
        assertThat(work.resolve("key")).exists();
    }

    @Test
    void cannotBeWhereAFileIs() throws IOException {
        Files.createFile(work);

        assertThatThrownBy(() -> open(Optional.empty())).isInstanceOf(CannotWrite.class);
    }

    private WorkFolder open(Optional<Path> keyFile) {
        return WorkFolder.open(work, keyFile, warnings::add);
    }

    private WorkFolder openForIntake(Optional<Path> keyFile) {
        return WorkFolder.openForIntake(work, keyFile, warnings::add);
    }

    private String fingerprint(Optional<Path> keyFile) {
        try (WorkFolder folder = open(keyFile)) {
            return folder.key().fingerprint();
        }
    }
}
