package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two deliveries with a study after each, one that was refused, old logs and a spool; pruned a year later. */
@UsesRegister
class PruneTest {

    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Clock LATER = Clock.fixed(THEN.plus(Duration.ofDays(365)), ZoneOffset.UTC);
    private static final String STUDY = "jobs/ekc-follow-up.yaml";

    @TempDir
    private Path folder = Path.of("");

    private Path work = Path.of("");
    private Path policy = Path.of("");
    private String first = "";
    private String second = "";

    @BeforeEach
    void fill() throws IOException {
        work = folder.resolve("work");
        policy = Files.writeString(folder.resolve("retention.yaml"), """
                spools: {older_than_days: 30}
                logs: {older_than_days: 30}
                refused_deliveries: {older_than_days: 30}
                deliveries: {older_than_days: 30, keep_last: 1}
                runs: {older_than_days: 30, keep_last: 1}
                """);
        for (int day = 1; day <= 2; day++) {
            HandMadeDelivery delivery = HandMadeDelivery.of(folder.resolve("day" + day), "Agency", "2014-01-0" + day);
            for (int family = 0; family < 12; family++) {
                delivery.family("F" + family, "2013-02-01");
            }
            assertThat(Said.at(
                                    Clock.fixed(THEN.plus(Duration.ofHours(day)), ZoneOffset.UTC),
                                    "run",
                                    STUDY,
                                    "--delivery",
                                    delivery.folder().toString(),
                                    "--work",
                                    work.toString())
                            .exit())
                    .isEqualTo(7);
        }
        HandMadeDelivery older = HandMadeDelivery.of(folder.resolve("older"), "Agency", "2013-12-31");
        assertThat(ask("intake", older.folder().toString()).exit()).isEqualTo(3);
        List<String> studies = ask("runs", "--kind", "study")
                .out()
                .lines()
                .skip(1)
                .map(line -> line.split(" +")[0])
                .toList();
        first = studies.get(1);
        second = studies.get(0);
        old(work.resolve("logs/terugblik-2025-12-20.log"));
        old(Files.createDirectories(work.resolve("spool/2013-01-01-000000000000"))
                .resolve("rows"));
    }

    @Test
    void saysFirstWhatWouldGoAndChangesNothing() {
        List<String> before = files();

        Said said = prune("--dry-run");

        assertThat(said.exit()).isZero();
        assertThat(said.out().lines())
                .hasSize(7)
                .anyMatch(line -> line.startsWith("Would remove run " + first + ", of 2026-01-02: results of a study"))
                .anyMatch(line -> line.startsWith("Would remove delivery 2014-01-01-"))
                .anyMatch(line -> line.matches("Would remove delivery 2013-12-31-\\w+\\.refused, .*"))
                .anyMatch(line ->
                        line.startsWith("Would remove log terugblik-2025-12-20.log, of 2025-12-20: log, 1 file"))
                .anyMatch(line -> line.startsWith("Would remove spool 2013-01-01-000000000000"))
                .last()
                .asString()
                .startsWith("In all it would make room of ");
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void leavesTheLastOfEachAndARegisterThatVerifies() throws IOException {
        String runs = ask("runs").out();

        Said said = prune();

        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(names("runs/" + first)).containsExactly("PRUNED.txt");
        assertThat(Files.readString(work.resolve("runs/" + first + "/PRUNED.txt")))
                .startsWith("What lay here was removed on 2027-01-02, by policy ")
                .contains("./terugblik show " + first);
        assertThat(names("runs/" + second)).contains("run.json", "tables");
        assertThat(work.resolve("logs/terugblik-2025-12-20.log")).doesNotExist();
        assertThat(names("spool")).isEmpty();
        Said verified = ask("verify");
        assertThat(verified.exit()).as(verified.out()).isZero();
        assertThat(verified.out()).containsPattern("files +\\d+ of \\d+ as recorded; \\d+ pruned by policy +ok");
        assertThat(ask("runs").out()).contains(runs.lines().skip(1).toList());
        assertThat(ask("show", first).out()).contains("pruned: 2027-01-02, by policy ");
        assertThat(prune().out()).doesNotContain("run", "delivery", "spool");
    }

    @Test
    void entersEachBeforeItGoesAndNamesNoDelivery() throws IOException {
        prune();

        List<String> entries = Files.readAllLines(work.resolve("ledger/runs.jsonl"));
        assertThat(entries)
                .anyMatch(entry -> entry.contains("\"action\":\"study.pruned\",\"object\":\"run " + first + "\""))
                .anyMatch(entry -> entry.contains("\"action\":\"files.pruned\",\"object\":\"logs\""))
                .anyMatch(entry -> entry.contains("\"action\":\"files.pruned\",\"object\":\"spools\""))
                .anyMatch(entry -> entry.contains("\"action\":\"pruning.ended\""));
        assertThat(entries.stream().filter(entry -> entry.contains("intake.pruned")))
                .hasSize(2)
                .allMatch(entry -> entry.contains("\"object\":\"run intake-#"));
    }

    @Test
    void isFinishedByTheNextWhereItWasCutOff() {
        Path kept = folder.resolve("kept");
        copy(work.resolve("runs/" + first), kept);
        prune();
        copy(kept, work.resolve("runs/" + first)); // as if it was cut off between entry and removal

        assertThat(ask("verify").exit()).isZero();
        assertThat(prune().out()).contains("Removed run " + first);
        assertThat(names("runs/" + first)).containsExactly("PRUNED.txt");
    }

    @Test
    void excusesNothingThatIsNotAsItWas() throws IOException {
        prune();
        Files.writeString(work.resolve("runs/" + first + "/coded.csv"), "family\n");

        assertThat(ask("verify").out()).contains("runs/" + first + "/coded.csv was not there when the run ended.");

        Files.delete(work.resolve("runs/" + first + "/coded.csv"));
        Files.delete(work.resolve("runs/" + second + "/run.json"));
        assertThat(ask("verify").out()).contains("runs/" + second + "/run.json is gone");
    }

    @Test
    void isToldWhereSomebodyAsksForWhatWent() {
        prune();

        Said compared = ask("compare", first, second);

        assertThat(compared.exit()).isEqualTo(2);
        assertThat(compared.err()).contains("The files of run " + first + " were pruned on 2027-01-02");
    }

    @Test
    void leavesFamiliesTheirRights() {
        prune();

        Said held = typing("F1", "explain", "-", "--all");
        assertThat(held.exit()).as(held.err()).isZero();
        assertThat(held.out())
                .contains("uitvoering " + first
                        + ": uw dossier is bekeken; of uw gegevens erin zitten is niet meer na te gaan")
                .contains("uitvoering " + second + ": uw gegevens zitten erin, in de controlegroep");

        Said erased = typing("F1", "forget", "--organisation", "Agency");
        assertThat(erased.exit()).as(erased.err()).isZero();
        assertThat(ask("verify").exit()).isZero();
        assertThat(names("runs/" + first)).containsExactly("PRUNED.txt");
    }

    private Said typing(String number, String... arguments) {
        return Said.typing(number, this::ask, List.of(arguments));
    }

    @Test
    void takesAPolicyThatFits() throws IOException {
        Files.writeString(policy, "ledger: {older_than_days: 1}\n");

        assertThat(prune().exit()).isEqualTo(4);
        assertThat(ask("prune", "--policy", folder.resolve("nothing").toString())
                        .exit())
                .isEqualTo(2);
        assertThat(ask("prune", "--dry-run", "--json").out()).contains("\"removed\": false", "\"kind\": \"spool\"");
    }

    private Said prune(String... options) {
        return Said.at(
                LATER,
                Stream.concat(
                                Stream.of("prune", "--policy", policy.toString(), "--work", work.toString()),
                                Stream.of(options))
                        .toArray(String[]::new));
    }

    private Said ask(String... arguments) {
        return Said.by(Stream.concat(Stream.of(arguments), Stream.of("--work", work.toString()))
                .toArray(String[]::new));
    }

    private List<String> names(String below) {
        try (Stream<Path> entries = Files.list(work.resolve(below))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> files() {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> work.relativize(file).toString())
                    .filter(file -> !file.startsWith("register")
                            && !file.startsWith("logs")
                            && !file.startsWith("ledger/checkpoints"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void old(Path file) throws IOException {
        Files.writeString(file, "old\n");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
        Files.setLastModifiedTime(file.getParent(), FileTime.from(Instant.parse("2025-01-01T00:00:00Z")));
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
