package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.logbook.Caller;
import nl.terugblik.protocol.InvalidStudy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What whoever pools is told, and by which exit code. */
class MetaCommandTest {

    private static final String HEADER = "study,sample,outcome,kind,given,d,se,favourable,timing\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void poolsAndTellsWhereTheResultsLie() throws IOException {
        Asked asked = meta("effects: effects.csv\n", rows("0.1", "0.3", "0.5", "0.2", "0.4"));

        assertThat(asked.err()).isEmpty();
        assertThat(asked.exit()).isZero();
        assertThat(asked.out())
                .contains("reports: 5 effects of 5 samples")
                .contains("random_effects")
                .contains("Above 0 is favourable.");
        assertThat(folder.resolve("out"))
                .isDirectoryContaining("glob:**/meta-pooled.csv")
                .isDirectoryContaining("glob:**/forest-1-reports.svg");
    }

    @Test
    void writesTheSameBytesAgain() throws IOException {
        meta("effects: effects.csv\nmoderators: [timing]\n", rows("0.1", "0.3", "0.5", "0.2", "0.4"));
        Map<String, String> first = bytes();
        Files.move(folder.resolve("out"), folder.resolve("first"));
        meta("effects: effects.csv\nmoderators: [timing]\n", rows("0.1", "0.3", "0.5", "0.2", "0.4"));

        assertThat(bytes()).isEqualTo(first).containsKeys("report/index.html", "report/index.en.html", "meta.json");
        // another process has another order of what has none
        assertThat(first.get("meta.json")).containsSubsequence("\"software\"", "\"name\"", "\"version\"");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "one effect           | 0.3                 | report | too_few_samples",
                "three samples        | 0.3;0.1;0.2         | report | too_few_samples",
                "few samples          | 0.3;0.1;0.2;0.5     | random_effects | few",
                "all effects equal    | 0.3;0.3;0.3;0.3;0.3 | random_effects | no_variation"
            })
    void saysWhyAResultIsNone(String what, String effects, String model, String note) throws IOException {
        Asked asked = meta("effects: effects.csv\n", rows(effects.split(";")));

        assertThat(asked.exit()).as(what).isZero();
        assertThat(asked.out()).doesNotContain("too_few_samples", "no_variation");
        assertThat(Files.readAllLines(folder.resolve("out/meta-pooled.csv")))
                .filteredOn(line -> line.startsWith("reports," + model))
                .singleElement()
                .asString()
                .endsWith(note);
        assertThat(Files.readString(folder.resolve("out/meta-pooled.csv"))).doesNotContain("NaN", "Infinity");
    }

    @Test
    void saysThatAModeratorHasOneLevel() throws IOException {
        Asked asked = meta(
                "effects: effects.csv\nmoderators: [timing]\n",
                rows("0.1", "0.3", "0.5", "0.2", "0.4")
                        .replace("prospective", "retrospective")
                        .replace("retroretro", "retro"));

        assertThat(asked.exit()).isZero();
        assertThat(Files.readString(folder.resolve("out/meta-moderators.csv"))).contains("one_level");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "effects: nowhere.csv                      | nowhere.csv does not exist",
                "effects: effects.csv, outcomes: [peace]   | names the outcome peace, of which the table of effects has no row",
                "effects: effects.csv, moderators: [luck]  | names the moderator luck, of which the table of effects has no column",
                "effects: effects.csv, delimiter: ';'      | name that under delimiter",
                "effects: effects.csv, estimation: GUESS   | estimation must be one of REML, ML",
                "efects: effects.csv                       | needs the field effects",
                "effects: effects.csv, min_samples: 1      | min_samples must be a whole number from 2 to 1000",
                "effects: effects.csv, decimal: ','        | with a decimal comma"
            })
    void refusesAPlanThatCannotBeCarriedOut(String plan, String sentence) throws IOException {
        Asked asked = meta(plan.replace(", ", "\n").replace("\n'", ", '"), rows("0.1", "0.3"));

        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.err()).contains(sentence).doesNotContain("\tat ");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void countsOneEffectAsOne() throws IOException {
        assertThat(meta("effects: effects.csv\n", rows("0.3")).out()).contains("reports: 1 effect of 1 sample\n");
    }

    @Test
    void namesBothColumnsThatMayHoldAnError() throws IOException {
        Asked asked = meta("effects: effects.csv\n", HEADER + "a,s,reports,effect,d,0.1,,higher,\n");

        assertThat(asked.exit()).isEqualTo(4);
        assertThat(asked.err())
                .contains("effects.csv line 2: column se or v must hold a number above 0; both are empty.");
    }

    @Test
    void refusesTwoPooledRowsOfAnOutcome() throws IOException {
        String pooled = HEADER + "a,s,reports,pooled,d,0.1,0.1,higher,\nb,t,reports,pooled,d,0.2,0.1,higher,\n";

        assertThat(meta("effects: effects.csv\n", pooled).err()).contains("several rows of kind pooled");
    }

    @Test
    void refusesARunThatIsNotThere() throws IOException {
        Asked asked = meta("effects: effects.csv\n", rows("0.1"), "--run", "nowhere-1");

        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("There is no run nowhere-1");
    }

    private static String rows(String... effects) {
        StringBuilder rows = new StringBuilder(HEADER);
        for (int row = 0; row < effects.length; row++) {
            String timing = row % 2 == 0 ? "prospective" : "retrospective";
            rows.append(
                    "study " + row + ",s" + row + ",reports,effect,d," + effects[row] + ",0.2,higher," + timing + "\n");
        }
        return rows.toString();
    }

    private Asked meta(String plan, String effects, String... more) throws IOException {
        Files.writeString(folder.resolve("effects.csv"), effects);
        Path file = Files.writeString(folder.resolve("meta.yaml"), plan);
        List<String> arguments = new ArrayList<>(List.of(
                "--work",
                folder.resolve("work").toString(),
                "meta",
                file.toString(),
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(
                () -> FakeEngine.failing(IllegalStateException::new),
                Failures.standard().and(InvalidStudy.class, ExitCode.INVALID_INPUT),
                Map.of(),
                false,
                () -> 0L,
                Clock.systemUTC(),
                new Caller("tester", 1),
                new PrintWriter(out),
                new PrintWriter(err));
        return new Asked(program.execute(arguments.toArray(String[]::new)), out.toString(), err.toString());
    }

    private Map<String, String> bytes() throws IOException {
        Map<String, String> bytes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder.resolve("out"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes.put(folder.resolve("out").relativize(file).toString(), Files.readString(file));
            }
        }
        return bytes;
    }
}
