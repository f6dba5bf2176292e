package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.terugblik.audit.run.RunCount;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.audit.run.RunSetting;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.audit.run.StepRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerOutputTest {

    private static final Instant START = Instant.parse("2016-03-01T12:00:00.5Z");
    private static final String HASH = "ab".repeat(32);
    private static final RunRecord DONE = new RunRecord(
            new RunSummary(
                    "intake-20160301",
                    RunKind.INTAKE,
                    "agency-north",
                    START,
                    Optional.of(START.plusSeconds(90)),
                    RunStatus.DONE,
                    "Taken in."),
            List.of(new StepRecord(
                    "check rows", START, Optional.of(START.plusSeconds(60)), RunStatus.DONE, 1234, 1230)),
            List.of(RunFile.keyed(RunFile.Role.INPUT, "children.csv", HASH, 300)),
            List.of(new RunCount(RunCount.Topic.RULE, "orphan", 4)),
            List.of(new RunSetting("max_rejected", "10%")));
    private static final RunRecord RUNNING = new RunRecord(
            new RunSummary("study-1", RunKind.STUDY, "ekc-follow-up", START, Optional.empty(), RunStatus.RUNNING, ""),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    @TempDir
    private Path work = Path.of("");

    @Test
    void listsRunsAsText() {
        assertThat(ask(FakeEngine.remembering(RUNNING, DONE), "runs")).isEqualToNormalizingNewlines("""
                        run              kind        status        started               subject
                        study-1          study       running       2016-03-01T12:00:00Z  ekc-follow-up
                        intake-20160301  intake      done          2016-03-01T12:00:00Z  agency-north
                        """);
        assertThat(ask(FakeEngine.remembering(), "runs")).isEqualToNormalizingNewlines("There are no runs yet.\n");
    }

    @Test
    void listsRunsAsJson() {
        assertThat(ask(FakeEngine.remembering(RUNNING), "runs", "--json")).isEqualTo("""
                        [
                          {
                            "id" : "study-1",
                            "kind" : "study",
                            "subject" : "ekc-follow-up",
                            "started" : "2016-03-01T12:00:00.500Z",
                            "ended" : null,
                            "status" : "running",
                            "sentence" : ""
                          }
                        ]
                        """);
    }

    @Test
    void showsARunAsText() {
        assertThat(ask(FakeEngine.remembering(DONE), "show", "intake"))
                .isEqualToNormalizingNewlines("""
                        Run intake-20160301: intake of agency-north
                          done, from 2016-03-01T12:00:00Z to 2016-03-01T12:01:30Z
                          Taken in.
                        Settings
                          max_rejected: 10%%
                        Steps
                          check rows: done, read 1,234, wrote 1,230, from 2016-03-01T12:00:00Z to 2016-03-01T12:01:00Z
                        Counts
                          rule orphan: 4
                        Files, with their SHA-256, or HMAC where they may hold few rows
                          input hmac:%s children.csv
                        """.formatted(HASH));
        assertThat(ask(FakeEngine.remembering(RUNNING), "show", "study"))
                .contains("  running, from 2016-03-01T12:00:00Z\n".replace("\n", System.lineSeparator()));
    }

    @Test
    void showsARunAsJson() {
        assertThat(ask(FakeEngine.remembering(DONE), "show", "intake", "--json"))
                .isEqualTo("""
                        {
                          "summary" : {
                            "id" : "intake-20160301",
                            "kind" : "intake",
                            "subject" : "agency-north",
                            "started" : "2016-03-01T12:00:00.500Z",
                            "ended" : "2016-03-01T12:01:30.500Z",
                            "status" : "done",
                            "sentence" : "Taken in."
                          },
                          "steps" : [
                            {
                              "name" : "check rows",
                              "started" : "2016-03-01T12:00:00.500Z",
                              "ended" : "2016-03-01T12:01:00.500Z",
                              "status" : "done",
                              "read" : 1234,
                              "written" : 1230
                            }
                          ],
                          "files" : [
                            {
                              "role" : "input",
                              "path" : "children.csv",
                              "sha256" : null,
                              "hmac" : "%s",
                              "bytes" : 300
                            }
                          ],
                          "counts" : [
                            {
                              "topic" : "rule",
                              "name" : "orphan",
                              "amount" : 4
                            }
                          ],
                          "settings" : [
                            {
                              "name" : "max_rejected",
                              "setting" : "10%%"
                            }
                          ]
                        }
                        """.formatted(HASH));
    }

    @Test
    void saysWhenThereIsNoSuchRun() {
        Asked asked = Asked.of(FakeEngine.remembering(DONE), Map.of(), "show", "x", "--work", folder());

        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err()).contains("No run has the id x");
    }

    @Test
    void namesTheRunsThatWereMeantWhereThereAreSeveral() {
        FakeEngine engine =
                FakeEngine.remembering(at("ekc-2", 4, RunStatus.DONE), at("ekc-1", 1, RunStatus.DONE), DONE);
        Asked asked = Asked.of(engine, Map.of(), "show", "ekc", "--work", folder());
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.err())
                .isEqualToNormalizingNewlines(
                        "The ids of 2 runs begin with ekc: ekc-2, ekc-1; give more of the one you mean.\n");
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void showsTheLastRun() {
        assertThat(ask(FakeEngine.remembering(at("ekc-2", 4, RunStatus.DONE), DONE), "show", "last"))
                .startsWith("Run ekc-2: study of ekc");
    }

    @ParameterizedTest(name = "runs {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --since 2016-03-03                   | ekc-3 ekc-2
            --since 2016-03-04                   | ekc-3
            --since 2017-01-01                   |
            --kind study                         | ekc-3 ekc-2 ekc-1
            --kind intake                        | intake-20160301
            --kind Intake,study --status failed  | ekc-2
            --kind intake --kind study           | ekc-3 ekc-2 ekc-1 intake-20160301
            --status done,failed                 | ekc-2 ekc-1 intake-20160301
            --status holds-erased                | ekc-3
            --study ekc                          | ekc-3 ekc-2 ekc-1
            --study jobs/ekc.yaml --status done  | ekc-1
            --study agency-north                 |
            --study ek                           |
            """)
    void listsTheRunsThatAreAskedFor(String options, @Nullable String expected) {
        FakeEngine engine = FakeEngine.remembering(
                at("ekc-3", 4, RunStatus.HOLDS_ERASED),
                at("ekc-2", 3, RunStatus.FAILED),
                at("ekc-1", 1, RunStatus.DONE),
                DONE);
        List<String> arguments = new ArrayList<>(List.of("runs"));
        arguments.addAll(List.of(options.split(" ")));
        arguments.add("--json");
        String json = ask(engine, arguments.toArray(String[]::new));
        assertThat(json.lines()
                        .filter(line -> line.contains("\"id\""))
                        .map(line -> line.replaceAll(".* : \"|\",", ""))
                        .collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
        if (expected == null) {
            assertThat(json).isEqualTo("[]\n");
        }
    }

    @ParameterizedTest(name = "runs {0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            --kind stuy         | --kind takes one of intake, study, .*; not stuy. Did you mean study\\?
            --status intrupted  | --status takes one of running, .*; not intrupted. Did you mean interrupted\\?
            --since 1-3-2016    | --since takes a day as year-month-day, such as 2026-11-29.
            --since 2016-02-30  | --since takes a day as year-month-day, such as 2026-11-29.
            """)
    void saysWhatAnOptionTakes(String options, String sentence) {
        List<String> arguments = new ArrayList<>(List.of("runs", "--work", folder()));
        arguments.addAll(List.of(options.split(" ")));
        Asked asked = Asked.of(FakeEngine.remembering(DONE), Map.of(), arguments.toArray(String[]::new));
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.complaints().get(0)).matches(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "a year", "99999"})
    void keepsALogForANumberOfDaysAndNothingElse(String days) {
        Asked asked =
                Asked.of(FakeEngine.remembering(DONE), Map.of("TERUGBLIK_LOG_DAYS", days), "runs", "--work", folder());
        assertThat(asked.exit()).isEqualTo(2);
        assertThat(asked.complaints())
                .containsExactly("TERUGBLIK_LOG_DAYS takes a number of days from 1 to 36500, such as 400.");
        assertThat(asked.out()).isEmpty();
    }

    @Test
    void saysThatNoRunIsLikeThat() {
        FakeEngine engine = FakeEngine.remembering(at("ekc-1", 1, RunStatus.DONE), DONE);
        assertThat(ask(engine, "runs", "--study", "ecc"))
                .isEqualToNormalizingNewlines(
                        "No run is like that; ./terugblik runs lists them all. Did you mean ekc?\n");
        assertThat(ask(engine, "runs", "--study", "ekc", "--kind", "intake"))
                .isEqualToNormalizingNewlines("No run is like that; ./terugblik runs lists them all.\n");
    }

    @Test
    void helpNamesEveryKindAndStatus() {
        String help = ask(FakeEngine.remembering(), "runs", "--help").replaceAll("\\s+", " ");
        Arrays.stream(RunKind.values()).forEach(kind -> assertThat(help).contains(kind.code()));
        Arrays.stream(RunStatus.values()).forEach(status -> assertThat(help).contains(status.code()));
    }

    private static RunRecord at(String id, int day, RunStatus status) {
        Instant started = START.plus(day - 1, ChronoUnit.DAYS);
        return new RunRecord(
                new RunSummary(id, RunKind.STUDY, "ekc", started, Optional.of(started), status, "Done."),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private String ask(FakeEngine engine, String... arguments) {
        String[] all = Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--work";
        all[arguments.length + 1] = folder();
        return Asked.of(engine, Map.of(), all).out();
    }

    private String folder() {
        return work.resolve("w").toString();
    }
}
