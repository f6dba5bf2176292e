package nl.terugblik.console.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.ledger.entry.Acting;
import nl.terugblik.ledger.entry.Entry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs as the mirror of the ledger has them. */
class RunsTest {

    @TempDir
    private Path work = Path.of("");

    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void write() throws IOException {
        enter("study.begun", "run ekc-aaaaaa-1", "running");
        enter("study.ended", "run ekc-aaaaaa-1", "done");
        enter("intake.begun", "run intake-#0123", "running");
        enter("study.begun", "run ekc-matched-bbbbbb-1", "running");
        enter("intake.ended", "run intake-#0123", "done");
        enter("study.begun", "run ekc-cccccc-1", "running");
        enter("study.noted", "run ekc-cccccc-1", "running");
        enter("study.rewritten", "run ekc-aaaaaa-1", "holds_erased");
        Files.createDirectories(work.resolve("ledger"));
        Files.writeString(work.resolve("ledger/runs.jsonl"), String.join("\n", lines) + "\n");
    }

    private void enter(String action, String object, String outcome) {
        lines.add(new Entry(
                        lines.size() + 1,
                        Instant.EPOCH.plusSeconds(lines.size()),
                        new Acting("anna", "host"),
                        new Act(action, object, outcome))
                .line());
    }

    private RunPage page(String study, OptionalLong before, int size) {
        return new Runs(work).page("study", study, before, size);
    }

    @Test
    void standAsTheirLastEntrySays() {
        assertThat(page("", OptionalLong.empty(), 10).runs())
                .extracting(RunLine::id, RunLine::status, RunLine::isOpen)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ekc-cccccc-1", "running", true),
                        org.assertj.core.groups.Tuple.tuple("ekc-matched-bbbbbb-1", "running", true),
                        org.assertj.core.groups.Tuple.tuple("ekc-aaaaaa-1", "holds_erased", false));
    }

    @Test
    void areGivenPageByPage() {
        RunPage first = page("", OptionalLong.empty(), 2);
        assertThat(first.runs()).extracting(RunLine::id).containsExactly("ekc-cccccc-1", "ekc-matched-bbbbbb-1");
        RunPage second = page("", first.older(), 2);
        assertThat(second.runs())
                .extracting(RunLine::id, RunLine::status)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("ekc-aaaaaa-1", "holds_erased"));
        assertThat(second.older()).isEmpty();
    }

    @Test
    void areFoundByTheirStudyAndItsNameAlone() {
        assertThat(page("ekc", OptionalLong.empty(), 10).runs())
                .extracting(RunLine::id)
                .containsExactly("ekc-cccccc-1", "ekc-aaaaaa-1");
        assertThat(page("ekc-matched", OptionalLong.empty(), 10).runs()).hasSize(1);
        assertThat(page("none", OptionalLong.empty(), 10).runs()).isEmpty();
    }

    @Test
    void areFoundByTheirId() {
        assertThat(new Runs(work).find("ekc-aaaaaa-1").orElseThrow().status()).isEqualTo("holds_erased");
        assertThat(new Runs(work).find("ekc-aaaaaa")).isEmpty();
        assertThat(new Runs(work).entries("ekc-aaaaaa-1")).hasSize(3);
    }
}
