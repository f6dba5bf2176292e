package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the worked example of matching to what the program does. */
class MatchingExampleTest {

    private static final Path EXAMPLE = Path.of("docs/matching");
    private static final String INDENT = "    ";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyCommandOfThePageRuns() throws IOException {
        List<List<String>> commands = commands();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
        for (List<String> command : commands) {
            Said said = Said.by(command.toArray(String[]::new));
            assertThat(said.err()).isEmpty();
            assertThat(said.exit()).isZero();
        }
    }

    @Test
    void thePageShowsWhatTheFirstCommandPrintsAndDraws() throws IOException {
        List<String> command = commands().get(0);
        Said said = Said.by(command.toArray(String[]::new));
        Path out = folder.resolve("matched");

        assertThat(shown())
                .contains(said.out().replace(out.toString(), "matched").stripTrailing());
        assertThat(Files.readString(EXAMPLE.resolve("love.svg"))).isEqualTo(Files.readString(out.resolve("love.svg")));
        assertThat(Files.readString(EXAMPLE.resolve("overlap.svg")))
                .isEqualTo(Files.readString(out.resolve("overlap.svg")));
    }

    @Test
    void thePageExplainsEveryOption() throws IOException {
        String page = Files.readString(EXAMPLE.resolve("README.md"));

        Said.by("match", "--help")
                .out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("--") && !line.startsWith("--on "))
                .map(line -> line.replaceAll("[=\\[ ].*", ""))
                .filter(option -> !List.of(
                                "--as", "--database", "--key-file", "--ledger-key", "--verbose", "--wait", "--work")
                        .contains(option))
                .forEach(option -> assertThat(page).contains("| `" + option));
    }

    /** The commands of the page, with folders of their own to write to. */
    private List<List<String>> commands() throws IOException {
        List<List<String>> commands = new ArrayList<>();
        for (String text : shown().replace("\\\n", "").split("\n")) {
            if (text.startsWith("./terugblik ")) {
                List<String> words = new ArrayList<>(Arrays.asList(text.strip().split(" +")));
                int out = words.indexOf("--out") + 1;
                words.set(out, folder.resolve(words.get(out)).toString());
                commands.add(words.subList(1, words.size()));
            }
        }
        return commands;
    }

    /** What stands indented on the page. */
    private static String shown() throws IOException {
        StringBuilder shown = new StringBuilder();
        for (String line : Files.readAllLines(EXAMPLE.resolve("README.md"))) {
            if (line.isEmpty() || line.startsWith(INDENT)) {
                shown.append(line.isEmpty() ? "" : line.substring(INDENT.length()))
                        .append('\n');
            }
        }
        return shown.toString();
    }
}
