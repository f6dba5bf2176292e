package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.protocol.Schemas;
import nl.terugblik.protocol.YamlFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that explains telling, trends and retention to a steward. */
class TellingPageTest {

    private static final Path PAGE = Path.of("docs", "telling.md");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void hasCommandsThatDoWhatItSays() throws IOException {
        List<String> commands = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("    ./terugblik "))
                .map(line -> line.strip().substring("./terugblik ".length()))
                .toList();

        assertThat(commands).hasSizeGreaterThan(6).first().asString().startsWith("intake ");
        for (String command : commands) {
            List<String> words = new ArrayList<>(List.of(command.split(" ")));
            int pages = words.indexOf("--html") + 1;
            if (pages > 0) {
                words.set(pages, folder.resolve(words.get(pages)).toString());
            }
            words.addAll(List.of("--work", folder.resolve("work").toString()));

            Said said = Said.by(words.toArray(String[]::new));

            assertThat(said.exit()).as(command + said.err()).isZero();
            assertThat(said.out()).as(command).isNotEmpty();
        }
        assertThat(folder.resolve("quality/quality.nl.html")).exists();
    }

    @Test
    void showsAFileThatFits() throws IOException {
        String page = Files.readString(PAGE);
        String shown = page.substring(page.indexOf("```yaml\n") + 8, page.indexOf("```\n\nPasswords"));

        assertThat(Schemas.TELLING.faults(YamlFile.read(Files.writeString(folder.resolve("telling.yaml"), shown))))
                .isEmpty();
    }
}
