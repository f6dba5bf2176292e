package nl.terugblik.console.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import nl.terugblik.console.place.Origin;
import nl.terugblik.console.place.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are processes of their own, here of a shell that takes each command's first word for what to do. */
class TasksTest {

    private static final String SHELL = """
            case $1 in
                say) shift; echo "$@" ;;
                end) exit $2 ;;
                read) IFS= read -r line; echo "${#line} characters"; echo "a warning" >&2 ;;
                wait) exec sleep 600 ;;
            esac
            """;

    @TempDir
    private Path work = Path.of("");

    private final List<Task> started = new ArrayList<>();
    private Tasks tasks = new Tasks(place());

    private Place place() {
        return new Place(
                work,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Path.of("jobs"),
                new Origin("http", "localhost", 8080),
                Optional.empty(),
                List.of("/bin/sh", "-c", SHELL, "terugblik"),
                Clock.systemUTC());
    }

    @BeforeEach
    void begin() {
        tasks = new Tasks(place());
    }

    @AfterEach
    void end() {
        started.forEach(tasks::stop);
    }

    private Task start(String... words) {
        Task task = tasks.find("researcher", tasks.start(Ask.of("researcher", "rob", words)))
                .orElseThrow();
        started.add(task);
        return task;
    }

    /** The task once its process is gone and what it ended with is written. */
    private Task ended(Task task) {
        ProcessHandle.of(task.process()).ifPresent(process -> process.onExit().join());
        Task now = tasks.find(task.ask().area(), task.id()).orElseThrow();
        while (now.exit().isEmpty()) {
            Thread.onSpinWait();
            now = tasks.find(task.ask().area(), task.id()).orElseThrow();
        }
        return now;
    }

    @Test
    void areGivenTheFolderAndWhoActs() {
        Task done = ended(start("say", "study", "jobs/ekc.yaml"));
        assertThat(done.state()).isEqualTo("done");
        assertThat(tasks.said(done).out().strip()).isEqualTo("study jobs/ekc.yaml --work " + work + " --as rob");
        assertThat(done.typed()).isEqualTo("./terugblik say study jobs/ekc.yaml");
    }

    @Test
    void endAsTheirExitCodesSay() {
        assertThat(List.of(7, 9, 143, 6, 4).stream()
                        .map(code -> ended(start("end", String.valueOf(code))).state()))
                .containsExactly("done", "done", "stopped", "held", "failed");
    }

    @Test
    void goOnUntilTheyAreStopped() {
        Task waiting = start("wait");
        assertThat(waiting.state()).isEqualTo("running");
        assertThat(waiting.canGoOn()).isFalse();
        tasks.stop(waiting);
        Task stopped = ended(waiting);
        assertThat(stopped.state()).isEqualTo("stopped");
        assertThat(stopped.canGoOn()).isTrue();
    }

    @Test
    void areKnownForKilledByAConsoleThatBeganLater() throws IOException {
        Task waiting = start("wait");
        ProcessHandle process = ProcessHandle.of(waiting.process()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
        ended(waiting);
        Files.delete(tasks.folder(waiting).resolve("exit.txt")); // as if no console had been there to see it
        Task found = new Tasks(place()).find("researcher", waiting.id()).orElseThrow();
        assertThat(found.state()).isEqualTo("killed");
        assertThat(found.canGoOn()).isTrue();
        assertThat(found.exit()).isEqualTo(OptionalInt.empty());
    }

    @Test
    void areFoundOnThePagesOfTheirOwnAreaAlone() {
        Task done = ended(start("say", "it"));
        assertThat(tasks.find("steward", done.id())).isEmpty();
        assertThat(tasks.find("researcher", "../" + done.id())).isEmpty();
        assertThat(tasks.latest("steward", 5)).isEmpty();
        assertThat(tasks.latest("researcher", 5)).extracting(Task::id).containsExactly(done.id());
    }

    @Test
    void keepNothingOfWhatTheyRead() throws IOException {
        Task task = tasks.find(
                        "steward", tasks.start(Ask.of("steward", "anna", "read").reading("4711-number")))
                .orElseThrow();
        assertThat(tasks.said(ended(task)).out()).startsWith("11 characters");
        assertNowhere("4711-number");
    }

    @Test
    void answerWithoutLeavingAnythingWhereThatIsAsked() throws IOException {
        Answer answer = tasks.ask(Ask.of("steward", "anna", "say", "a cell of a row"));
        assertThat(answer.isDone()).isTrue();
        assertThat(answer.out()).startsWith("a cell of a row");
        assertNowhere("a cell of a row");
        assertThat(tasks.ask(Ask.of("steward", "anna", "end", "6")).exit()).isEqualTo(6);
    }

    private void assertNowhere(String text) throws IOException {
        try (Stream<Path> files = Files.walk(work)) {
            assertThat(files.filter(Files::isRegularFile))
                    .allSatisfy(file -> assertThat(file).content().doesNotContain(text));
        }
    }
}
