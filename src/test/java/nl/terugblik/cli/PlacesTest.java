package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import nl.terugblik.keys.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program works, reads and writes, and which of these places do not go together. */
class PlacesTest {

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(folder.resolve("study.yaml"), "study: a\n");
        Files.createDirectories(folder.resolve("delivery/below"));
        Files.createDirectories(folder.resolve("work/below"));
        Files.createDirectories(folder.resolve("work/spool/below"));
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("delivery"));
        MasterKey.create(folder.resolve("key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"w;TRACE_LEVEL_FILE=3", "w;INIT=RUNSCRIPT", "w${user.home}", "w\\x", "w\nx", "w\u0085x"})
    void theNameOfAWorkFolderSaysNothingToTheDatabase(String name) {
        Asked asked = ask("runs", "--work", folder.resolve(name).toString());

        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("The path of the work folder (--work) must not hold");
        assertThat(folder.resolve(name)).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "work,           delivery, 0",
        "delivery,       delivery, 2",
        "delivery/below, delivery, 2",
        "delivery/new,   delivery, 2",
        "link/new,       delivery, 2",
        "delivery/new,   link,     2",
        "work,           work/below, 0",
        "work,           work/spool/below, 2",
        "delivery-2,     delivery, 0"
    })
    void aWorkFolderDoesNotLieInADeliveryNorADeliveryAmongOurOwnFiles(String work, String delivery, int exit) {
        for (String[] command : new String[][] {
            {"intake", folder.resolve(delivery).toString()},
            {
                "run",
                folder.resolve("study.yaml").toString(),
                "--delivery",
                folder.resolve(delivery).toString()
            }
        }) {
            Asked asked = ask(command, work);
            assertThat(asked.exit()).isEqualTo(exit);
            if (exit != 0) {
                assertThat(asked.err()).containsPattern("would lie in the delivery|only the program itself writes");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "out,               0",
        "work/out,          0",
        "work/runs/x,       0",
        "delivery/out,      2",
        "link/out,          2",
        "work/register,     2",
        "work/register/out, 2",
        "work/logs/out,     2",
        "work/spool/../spool/out, 2"
    })
    void resultsLieNeitherInADeliveryNorAmongWhatTheProgramKeeps(String out, int exit) {
        Asked asked = ask(
                new String[] {
                    "run",
                    folder.resolve("study.yaml").toString(),
                    "--delivery",
                    folder.resolve("delivery").toString(),
                    "--out",
                    folder.resolve(out).toString()
                },
                "work");
        assertThat(asked.exit()).isEqualTo(exit);
    }

    @Test
    void aWorkFolderThatOthersMayWriteInIsRefused() throws IOException {
        Files.setPosixFilePermissions(folder.resolve("work"), PosixFilePermissions.fromString("rwxrwxrwx"));
        Asked asked = ask("runs", "--work", folder.resolve("work").toString());
        assertThat(asked.exit()).isEqualTo(8);
        assertThat(asked.err()).startsWith("Others may write in the folder").contains("chmod go-w");
    }

    @Test
    void aWorkFolderIsNoLinkedLockFile() throws IOException {
        Path target = Files.writeString(folder.resolve("theirs"), "as it was");
        Files.createSymbolicLink(folder.resolve("work/.lock"), target);
        assertThat(ask("runs", "--work", folder.resolve("work").toString()).exit())
                .isEqualTo(8);
        assertThat(target).content().isEqualTo("as it was");
    }

    private Asked ask(String... arguments) {
        FakeEngine engine = FakeEngine.answering(FakeEngine.study(70, 71));
        return Asked.of(
                engine, Map.of("TERUGBLIK_KEY_FILE", folder.resolve("key").toString()), arguments);
    }

    private Asked ask(String[] command, String work) {
        String[] all = Arrays.copyOf(command, command.length + 2);
        all[command.length] = "--work";
        all[command.length + 1] = folder.resolve(work).toString();
        return ask(all);
    }
}
