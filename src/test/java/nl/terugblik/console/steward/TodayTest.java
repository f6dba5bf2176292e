package nl.terugblik.console.steward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import nl.terugblik.console.run.Command;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the steward has to know in the morning. */
class TodayTest {

    private static final Instant NOW = Instant.parse("2026-11-30T07:00:00Z");
    private static final String BEGAN = "command=run: the command began (Terugblik 1)\n";

    @TempDir
    private Path work = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(work.resolve("logs"));
        Files.createDirectories(work.resolve("ledger"));
        Files.createDirectories(work.resolve("deliveries"));
    }

    private void log(String lines) throws IOException {
        Files.writeString(work.resolve("logs/terugblik.log"), lines);
    }

    private void delivery(String name, String changed, String rejected) throws IOException {
        Path folder = Files.createDirectories(work.resolve("deliveries").resolve(name));
        Files.writeString(
                folder.resolve("reconciliation.csv"),
                "table,read,accepted,rejected,duplicates\nfamilies,400,400,0,0\nchildren,100,97," + rejected + ",1\n");
        Files.setLastModifiedTime(folder, FileTime.from(Instant.parse(changed)));
    }

    private Today today() {
        return Today.at(NOW, work);
    }

    @Test
    void isQuietWhereAllWentWell() throws IOException {
        log(
                "2026-11-30T02:00:00.000Z actor=night process=999999901 " + BEGAN
                        + "2026-11-30T02:00:01.000Z actor=night process=999999901 command=run run=ekc-0a1b2c-1: the run began\n"
                        + "2026-11-30T02:00:02.000Z actor=night process=999999901 command=run run=ekc-0a1b2c-1: the run is done\n"
                        + "2026-11-30T02:00:03.000Z actor=night process=999999901 command=run exit=0: the command ended: done\n");
        delivery("2026-11-29-0123456789ab", "2026-11-30T02:00:00Z", "0");
        assertThat(today().isQuiet()).isTrue();
        assertThat(today().commands()).extracting(Command::state).containsExactly("done");
        assertThat(today().deliveries()).hasSize(1);
    }

    @Test
    void saysWhatWasCutOffUntilItWasGivenAgain() throws IOException {
        String cutOff = "2026-11-30T02:00:00.000Z actor=night process=999999901 " + BEGAN
                + "2026-11-30T02:00:01.000Z actor=night process=999999901 command=run run=ekc-0a1b2c-1: the run began\n";
        log(cutOff);
        assertThat(today().cutOff()).hasSize(1);
        assertThat(today().isQuiet()).isFalse();
        log(
                cutOff + "2026-11-30T03:00:00.000Z actor=anna process=999999902 " + BEGAN
                        + "2026-11-30T03:00:01.000Z actor=anna process=999999902 command=run run=ekc-0a1b2c-1: the run began\n"
                        + "2026-11-30T03:00:02.000Z actor=anna process=999999902 command=run run=ekc-0a1b2c-1: the run is done\n"
                        + "2026-11-30T03:00:03.000Z actor=anna process=999999902 command=run exit=0: the command ended: done\n");
        assertThat(today().cutOff()).isEmpty();
    }

    @Test
    void countsWhatTheLatestDeliveryHasRefused() throws IOException {
        delivery("2026-11-28-aaaaaaaaaaaa", "2026-11-28T02:00:00Z", "9");
        delivery("2026-11-29-0123456789ab", "2026-11-30T02:00:00Z", "2");
        assertThat(today().rejected().orElseThrow().rejected()).isEqualTo(2);
        assertThat(today().deliveries()).extracting(DeliveryLine::folder).containsExactly("2026-11-29-0123456789ab");
        assertThat(today().isQuiet()).isFalse();
    }

    @Test
    void saysWhichReleasesWait() throws IOException {
        Files.writeString(
                work.resolve("ledger/runs.jsonl"),
                line(1, "release.requested", "release tables-1", Map.of("kind", "tables", "signed.name", "rob"))
                        + line(
                                2,
                                "release.requested",
                                "release tables-2",
                                Map.of("kind", "tables", "signed.name", "rob"))
                        + line(3, "release.reviewed", "release tables-1", Map.of("signed.name", "ben"))
                        + line(4, "release.requested", "release tables-3", Map.of("kind", "dataset"))
                        + line(5, "release.reviewed", "release tables-3", Map.of("signed.name", "ben"))
                        + line(6, "release.approved", "release tables-3", Map.of("signed.name", "ben")));
        assertThat(today().releases())
                .extracting(release -> release.id() + " " + release.state() + " " + release.askedBy())
                .containsExactly("tables-1 to_approve rob", "tables-2 to_review rob");
    }

    private static String line(long n, String action, String object, Map<String, Object> detail) {
        return new Entry(n, NOW, new Acting("anna", "host"), new Act(action, object, "done", detail)).line() + "\n";
    }

    @Test
    void knowsDeliveriesThatWereRefusedAndWhy() throws IOException {
        delivery("2026-11-29-0123456789ab.refused", "2026-11-30T02:00:00Z", "50");
        Files.writeString(
                work.resolve("deliveries/2026-11-29-0123456789ab.refused/refusal.txt"),
                "Too many rows were refused.\n");
        Files.createDirectories(work.resolve("deliveries/unread-1.refused"));
        DeliveryFolders folders = new DeliveryFolders(work);
        assertThat(folders.page(0, 10))
                .extracting(
                        DeliveryLine::folder,
                        DeliveryLine::isRefused,
                        line -> line.why().orElse(""))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "2026-11-29-0123456789ab.refused", true, "Too many rows were refused."),
                        org.assertj.core.groups.Tuple.tuple("unread-1.refused", true, ""));
        assertThat(folders.find("..")).isEmpty();
        assertThat(folders.find("../ledger")).isEmpty();
        assertThat(folders.latest()).isEmpty();
    }

    @Test
    void readsSchedulesAndWhatBecameOfThem() throws IOException {
        Path jobs = work.resolve("jobs");
        Files.createDirectories(jobs.resolve("schedules"));
        Files.writeString(
                jobs.resolve("schedules/nightly.yaml"),
                "schedule: nightly\nat: \"03:30 Europe/Amsterdam\"\nrun:\n  - verify\n");
        Files.writeString(jobs.resolve("schedules/spoilt.yaml"), "schedule: spoilt\n");
        Files.writeString(
                work.resolve("ledger/runs.jsonl"),
                line(
                        1,
                        "schedule.due",
                        "schedule nightly 2026-11-29T02:30:00Z",
                        Map.of(
                                "why", "All was done.",
                                "exit", 0,
                                "began", "2026-11-29T02:30:00Z",
                                "ended", "2026-11-29T02:41:00Z")));
        ScheduleLines schedules = new ScheduleLines(work, jobs);
        List<ScheduleLine> lines = schedules.at(NOW);
        assertThat(lines)
                .extracting(ScheduleLine::file, ScheduleLine::isSound)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("nightly", true),
                        org.assertj.core.groups.Tuple.tuple("spoilt", false));
        assertThat(lines.get(0).next()).contains(Instant.parse("2026-12-01T02:30:00Z"));
        assertThat(lines.get(0).last().orElseThrow().why()).isEqualTo("All was done.");
        assertThat(schedules.due(NOW)).hasSize(1);
        assertThat(schedules.page(OptionalLong.empty(), 10).nights()).hasSize(1);
    }
}
