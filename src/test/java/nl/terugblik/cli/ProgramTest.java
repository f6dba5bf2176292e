package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.keys.MasterKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {

    @TempDir
    private Path folder = Path.of("");

    private String work = "";
    private String study = "";
    private String delivery = "";

    @BeforeEach
    void layOut() throws IOException {
        work = folder.resolve("work").toString();
        study = Files.writeString(folder.resolve("study.yaml"), "study: a\n").toString();
        delivery = Files.createDirectory(folder.resolve("delivery")).toString();
    }

    @Test
    void takesInEachDeliveryThenCarriesOutTheStudy() {
        FakeEngine engine = FakeEngine.answering(FakeEngine.study(70, 71));

        Asked asked = ask(engine, "run", study, "--delivery", delivery, "--delivery", delivery);

        assertThat(asked.exit()).isZero();
        assertThat(engine.asked().get(0)).isEqualTo("check study.yaml");
        assertThat(engine.asked().subList(2, 6))
                .containsExactly("intake delivery", "intake delivery", "study study.yaml", "close");
    }

    @Test
    void saysWhatCameOfItInADozenLines() {
        Asked asked = ask(FakeEngine.answering(FakeEngine.study(70, 71)), "run", study, "--delivery", delivery);

        assertThat(asked.out()).isEqualToNormalizingNewlines("""
                        Delivery 2015-06-30-0a1b2c3d4e5f is taken in: 310 families.
                          Rows read 12,345: accepted 12,300, rejected 40, duplicates 5.
                          What was wrong, by file and line: rejections.csv
                        Study ekc-follow-up is done (run study-1).
                          Families screened 1,310: experimental 70, control 71.
                          Excluded mostly for: no new order in the window 900, quota reached 150, \
                        conference mentioned in the journal only 100.
                          Report:  out/report/index.html
                          Dataset: out/dataset/coded.csv
                          All results: out
                        """);
    }

    @Test
    void endsWithSevenWhereAGroupIsTooSmallToTest() {
        Asked asked = ask(FakeEngine.answering(FakeEngine.study(70, 9)), "study", study);

        assertThat(asked.exit()).isEqualTo(7);
        assertThat(asked.out()).contains("A group holds fewer than 10 families: all tests are withheld.");
        assertThat(ask(FakeEngine.answering(FakeEngine.study(10, 10)), "study", study)
                        .exit())
                .isZero();
    }

    @Test
    void readsTheRegisterAsItStood() {
        FakeEngine engine = FakeEngine.answering(FakeEngine.study(70, 70));

        ask(engine, "study", study, "--as-of", "2014-01-01-abc");

        assertThat(engine.asked()).contains("study study.yaml as of 2014-01-01-abc");
    }

    @Test
    void writesAnInventedDeliveryWithoutTouchingTheWorkFolder() {
        FakeEngine engine = FakeEngine.answering(FakeEngine.study(70, 70));

        String to = folder.resolve("new").toString();
        Asked clean = ask(engine, "sample", "--families", "20", "--seed", "7", "--to", to);
        Asked again = ask(engine, "sample", "--families", "20", "--seed", "7", "--to", to);
        Asked dirty = ask(engine, "sample", "--families", "20", "--seed", "7", "--to", to + "2", "--defects", "0.5");

        assertThat(clean.exit()).isZero();
        assertThat(clean.out())
                .isEqualToNormalizingNewlines("An invented delivery of 20 families lies in " + to + ".\n");
        assertThat(Path.of(to, "families.csv")).exists();
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.err()).contains("is not an empty directory");
        assertThat(dirty.out()).contains(to + "2/planted.csv");
        assertThat(engine.asked()).isEmpty();
        assertThat(Path.of(work)).doesNotExist();
    }

    @Test
    void saysWhatBecameOfFamiliesThatADeliveryLeftOutAndWhichStudiesItBlocks() {
        Jobs.Intake taken = new Jobs.Intake(
                "2015-06-30-0a",
                false,
                9,
                9,
                9,
                0,
                0,
                List.of(new Jobs.Tally("were withdrawn", 1200), new Jobs.Tally("keep their earlier file", 0)),
                List.of("ekc-follow-up", "matched"),
                Path.of("deliveries/a/rejections.csv"));
        FakeEngine engine = new FakeEngine(() -> taken, () -> FakeEngine.study(70, 70), List.of(), new ArrayList<>());

        assertThat(ask(engine, "intake", delivery).out())
                .contains(
                        "  Families that were withdrawn 1,200.",
                        "  Studies blocked, in whole or in part: ekc-follow-up, matched; what they lack: "
                                + Path.of("deliveries/a/digest.html"));
    }

    @Test
    void saysWhenADeliveryIsKnown() {
        Jobs.Intake known =
                new Jobs.Intake("2015-06-30-0a", true, 1, 1, 1, 0, 0, List.of(), List.of(), Path.of("rejections.csv"));
        FakeEngine engine = new FakeEngine(() -> known, () -> FakeEngine.study(70, 70), List.of(), new ArrayList<>());

        assertThat(ask(engine, "intake", delivery).out())
                .isEqualToNormalizingNewlines("Delivery 2015-06-30-0a was taken in before; nothing to do.\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "intake",
                "study",
                "match",
                "sample",
                "quarantine",
                "forget",
                "rekey",
                "used",
                "backup",
                "restore",
                "runs",
                "show"
            })
    void explainsEveryCommandWithAnExample(String command) {
        Asked asked = ask(FakeEngine.failing(IllegalStateException::new), command, "--help");

        assertThat(asked.exit()).isZero();
        assertThat(asked.err()).isEmpty();
        assertThat(asked.out()).contains("Usage: terugblik " + command).contains("  ./terugblik " + command);
    }

    @Test
    void answersHelpAndVersionWithoutAnEngine() {
        FakeEngine engine = FakeEngine.failing(IllegalStateException::new);

        assertThat(ask(engine, "--help").out()).contains("Exit codes: 0 done");
        assertThat(ask(engine, "--version").out()).matches("terugblik \\d+\\.\\d+\\.\\d+\\R");
        assertThat(engine.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                             | Name a command",
                "burn                                           | burn",
                "run                                            | STUDY",
                "run nowhere.yaml                               | There is no study file nowhere.yaml.",
                "intake nowhere                                 | There is no delivery folder nowhere.",
                "study nowhere.yaml                             | There is no study file nowhere.yaml.",
                "study pom.xml --burn                                | --burn",
                "sample --families 0 --seed 1 --to x            | --families must be 1 or more.",
                "sample --families 1 --seed 1 --to x --defects 2| --defects must lie between 0 and 1.",
                "sample --families some --seed 1 --to x         | --families"
            })
    void answersWrongUsageWithASentenceAndTwo(String arguments, String sentence) {
        FakeEngine engine = FakeEngine.answering(FakeEngine.study(70, 70));

        Asked asked = ask(engine, arguments.isEmpty() ? new String[0] : arguments.split(" +"));

        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains(sentence).contains("--help").doesNotContain("\tat ");
        assertThat(asked.out()).isEmpty();
        assertThat(engine.asked()).isEmpty();
    }

    @Test
    void takesTheKeyFromTheEnvironmentAndRatherFromTheOption() {
        Path one = folder.resolve("one");
        Path other = folder.resolve("other");
        String first = MasterKey.create(one).fingerprint();
        String second = MasterKey.create(other).fingerprint();
        FakeEngine engine = FakeEngine.remembering();
        Map<String, String> environment = Map.of("TERUGBLIK_KEY_FILE", one.toString());

        Asked.of(engine, environment, "runs", "--work", work);
        Asked.of(engine, environment, "runs", "--work", work, "--key-file", other.toString());

        assertThat(engine.asked())
                .containsExactly("open work with key " + first, "close", "open work with key " + second, "close");
    }

    @Test
    void endsWithTwoWhereTheNamedKeyIsNotThere() {
        Asked asked = ask(FakeEngine.remembering(), "runs", "--key-file", "no-such-key");

        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).startsWith("There is no key file no-such-key;");
    }

    private Asked ask(FakeEngine engine, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        if (arguments.length == 0) {
            return Asked.of(engine, Map.of());
        }
        all[arguments.length] = "--work";
        all[arguments.length + 1] = work;
        return Asked.of(engine, Map.of(), all);
    }
}
