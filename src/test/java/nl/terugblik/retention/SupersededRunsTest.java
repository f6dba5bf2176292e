package nl.terugblik.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.retention.RetentionPolicy.Term;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Five runs of one study and one of another, a day each. */
class SupersededRunsTest {

    private static final Term KEEP_TWO = new Term(1, 2);
    private static final Instant LATER = day(100);

    @TempDir
    private Path folder = Path.of("");

    private final List<RunSummary> runs = new ArrayList<>();

    @BeforeEach
    void carryOut() {
        for (int day = 1; day <= 5; day++) {
            enter("a-" + day, RunKind.STUDY, "a", RunStatus.DONE, day);
        }
        enter("b-1", RunKind.STUDY, "b", RunStatus.DONE, 1);
    }

    @Test
    void areAllButTheLastOfEachStudy() {
        assertThat(going(Set.of(), LATER)).containsExactly("a-3", "a-2", "a-1");
    }

    @Test
    void areNoneThatAreNotOldEnough() {
        assertThat(going(Set.of(), day(2))).containsExactly("a-1");
    }

    @Test
    void areNoneThatDidNotComeToTheirEnd() {
        enter("a-6", RunKind.STUDY, "a", RunStatus.FAILED, 6);
        enter("a-7", RunKind.STUDY, "a", RunStatus.INTERRUPTED, 7);

        assertThat(going(Set.of(), LATER)).containsExactly("a-3", "a-2", "a-1");
    }

    @Test
    void stayWhereAReleaseWasAsked() {
        assertThat(going(Set.of("a-2"), LATER)).containsExactly("a-3", "a-1");
        assertThat(why("a-2", Set.of("a-2"))).contains("a release was asked of it");
    }

    @Test
    void stayWhereTheyWereComparedThroughTheRegister() {
        enter("comparison-1", RunKind.COMPARISON, "run b-1 with run a-1 through the register", RunStatus.DONE, 8);

        assertThat(going(Set.of(), LATER)).containsExactly("a-3", "a-2");
        assertThat(why("a-1", Set.of())).contains("it was compared through the register (comparison-1)");
    }

    @Test
    void stayWhereABackupThatIsStillThereWouldGoByThem() throws IOException {
        Path backup = Files.createFile(folder.resolve("backup.zip"));
        runs.add(new RunSummary(
                "backup-1",
                RunKind.BACKUP,
                backup.toString(),
                day(3).plusSeconds(60),
                Optional.of(day(3).plusSeconds(90)),
                RunStatus.DONE,
                "Done."));
        sort();

        assertThat(going(Set.of(), LATER)).containsExactly("a-2", "a-1");
        assertThat(why("a-3", Set.of())).contains("it was the last of its study when backup-1 was made");

        Files.delete(backup);
        assertThat(going(Set.of(), LATER)).containsExactly("a-3", "a-2", "a-1");
    }

    private Optional<String> why(String run, Set<String> released) {
        return new SupersededRuns(runs, released)
                .before(LATER, KEEP_TWO).entrySet().stream()
                        .filter(entry -> entry.getKey().id().equals(run))
                        .flatMap(entry -> entry.getValue().stream())
                        .map(PrunePlan.Kept::why)
                        .findFirst();
    }

    private List<String> going(Set<String> released, Instant before) {
        return new SupersededRuns(runs, released)
                .before(before, KEEP_TWO).entrySet().stream()
                        .filter(entry -> entry.getValue().isEmpty())
                        .map(entry -> entry.getKey().id())
                        .toList();
    }

    private void enter(String id, RunKind kind, String subject, RunStatus status, int day) {
        runs.add(new RunSummary(id, kind, subject, day(day).minusSeconds(60), Optional.of(day(day)), status, ""));
        sort();
    }

    private void sort() {
        runs.sort(Comparator.comparing(RunSummary::started).reversed());
    }

    private static Instant day(int day) {
        return Instant.EPOCH.plusSeconds(86_400L * day);
    }
}
