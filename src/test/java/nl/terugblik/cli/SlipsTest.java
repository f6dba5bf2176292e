package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.cli.jobs.Behalf;
import nl.terugblik.cli.jobs.Engine;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.jobs.Progress;
import nl.terugblik.cli.work.DatabaseAddress;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.keys.MasterKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked amiss, or before there is anything, is answered with what can be done. */
class SlipsTest {

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rnu jobs/ekc-follow-up.yaml       | There is no command rnu. Did you mean run",
                "quarantine lst                    | There is no command lst. Did you mean list?",
                "release aprove x                  | There is no command aprove. Did you mean approve?",
                "help intak                        | There is no command intak. Did you mean intake?",
                "study ekc-folow-up                | There is no study file ekc-folow-up. Did you mean ekc-follow-up",
                "study jobs/ekc-follow-upp.yaml    | Did you mean ekc-follow-up?",
                "intake jobs --source agency-zud   | There is no source profile agency-zud. Did you mean agency-zuid?",
                "intake jobs --max-reject 10%      | intake has no option --max-reject. Did you mean --max-rejected",
                "intake jobs --max-rejected 10     | --max-rejected takes a percentage from 0% to 100% with its sign",
                "intake jobs --max-withdrawn 101%  | --max-withdrawn takes a percentage",
                "intake jobs 12345                 | There is an argument too many.",
                "forget 12345                      | There is an argument too many.",
                "runs --jsn                        | runs has no option --jsn. Did you mean --json?",
                "match a.csv --estimand ATE        | match estimates the effect on the treated (ATT)",
                "match a.csv --estimand=ATT        | match estimates the effect on the treated (ATT)",
                "match a.csv estimand=ATC          | match estimates the effect on the treated (ATT)",
                "match a.csv method=nearest        | Options are written --method VALUE",
                "match a.csv --m.order largest     | is --order: largest, smallest",
                "match a.csv --m-order largest     | is --order: largest, smallest",
                "match a.csv --std.caliper FALSE   | is --caliper-unit: sd",
                "match a.csv --mahvars age         | There is no mahvars",
                "match a.csv --discard both        | There is no discard",
                "match a.csv --s.weights w         | no sampling weights",
                "match a.csv --replace TRUE        | take no value",
                "match a.csv --treatment t --on a --out o --method genetic | optimal comes nearest to it",
                "match a.csv --treatment t --on a --out o --distance glm   | it is called propensity here"
            })
    void namesWhatWasMeant(String arguments, String sentence) {
        Asked asked = ask(FakeEngine.answering(FakeEngine.study(70, 70)), arguments.split(" +"));

        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains(sentence).doesNotContain("12345");
    }

    @Test
    void findsAStudyByItsName() {
        FakeEngine engine = FakeEngine.answering(FakeEngine.study(70, 70));

        ask(engine, "study", "ekc-follow-up");
        ask(engine, "run", "ekc-follow-up-matched.yaml");

        assertThat(engine.asked()).contains("study ekc-follow-up.yaml", "study ekc-follow-up-matched.yaml");
    }

    @Test
    void passesTheLimitsOn() {
        FakeEngine engine = FakeEngine.answering(FakeEngine.study(70, 70));

        ask(engine, "intake", "sample-dossiers/agency-north", "--max-rejected", "15%", "--max-withdrawn", "100%");

        assertThat(engine.asked()).contains("intake agency-north within [15%, 25%, 100%]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "runs                     | 0 | There is no register here yet",
                "runs --json              | 0 | []",
                "quarantine list          | 0 | There is no register here yet",
                "release list             | 0 | No release was asked for here yet",
                "show x                   | 2 | ",
                "quarantine show plans 2  | 2 | ",
                "study ekc-follow-up      | 2 | ",
                "run ekc-follow-up        | 2 | ",
                "used x sample-dossiers/agency-north | 2 | ",
                "backup new.backup        | 2 | ",
                "rekey                    | 2 | ",
                "restore pom.xml          | 2 | ",
                "release show x           | 2 | ",
                "release verify x         | 2 | "
            })
    void makesNothingWhereItOnlyReads(String arguments, int exit, String said) {
        Asked asked = ask(new NoRegisterYet(), arguments.split(" +"));

        assertThat(asked.exit()).as(asked.err()).isEqualTo(exit);
        assertThat(asked.out()).contains(said == null ? "" : said);
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void makesAKeyWhereItIsWantedAndOverwritesNone() throws IOException {
        Path key = folder.resolve("a key");

        Asked made = ask(new NoRegisterYet(), "key", "make", key.toString());
        String first = Files.readString(key);
        Asked again = ask(new NoRegisterYet(), "key", "make", key.toString());

        assertThat(made.exit()).isZero();
        assertThat(made.out()).contains("  --key-file '" + key + "'", "  export TERUGBLIK_KEY_FILE='" + key + "'");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(MasterKey.read(key).fingerprint()).hasSize(16);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(Files.readString(key)).isEqualTo(first);
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "release", "release request", "key make"})
    void explainsACommandByHelpAsByItsOption(String command) {
        List<String> help = new ArrayList<>(List.of("help"));
        help.addAll(List.of(command.split(" ")));
        List<String> option = new ArrayList<>(List.of(command.split(" ")));
        option.add("--help");

        Asked asked = ask(new NoRegisterYet(), help.toArray(String[]::new));

        assertThat(asked.exit()).isZero();
        assertThat(asked.out())
                .startsWith("Usage: terugblik " + command)
                .isEqualTo(
                        ask(new NoRegisterYet(), option.toArray(String[]::new)).out());
    }

    private Asked ask(Engine engine, String... arguments) {
        List<String> all = new ArrayList<>(Arrays.asList(arguments));
        all.addAll(List.of("--work", folder.resolve("work").toString()));
        return Asked.of(engine, Map.of(), all.toArray(String[]::new));
    }

    /** An engine that has no register, and must not make one. */
    private record NoRegisterYet() implements Engine {

        @Override
        public Jobs open(WorkFolder work, Optional<DatabaseAddress> database, Behalf behalf, Progress progress) {
            throw new AssertionError("a command that reads opened the register");
        }

        @Override
        public List<String> check(Path study) {
            return List.of();
        }

        @Override
        public boolean hasRegister(Path work, Optional<DatabaseAddress> database) {
            return false;
        }
    }
}
