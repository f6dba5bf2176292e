package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Carries out every command line of a guide, from top to bottom, by a shell in a folder that is empty but for what the project
 * brings; pages that stand together are followed one after another.
 */
@DisabledIfSystemProperty(
        named = "terugblik.test.database",
        matches = "postgresql",
        disabledReason = "has its own work")
class GuidesTest {

    /** What a reader has and this test has not; such lines are read by HelpExamplesTest, and not carried out. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("catalogue\\.example|db\\.agency\\.nl|TERUGBLIK_DATABASE|^mvn ");

    private static final Pattern ENDS_WITH = Pattern.compile("# ends with (\\d+)");
    private static final Pattern STUDY_RUN = Pattern.compile("(?m)^(ekc-follow-up-[0-9a-f]\\S*)\\s+study ");
    private static final Pattern INTAKE_RUN = Pattern.compile("(?m)^intake-(\\S+)\\s+intake ");

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "README.md docs/auditor.md docs/releases.md docs/families.md",
                "docs/steward.md",
                "docs/researcher.md",
                "docs/schedules.md",
                "docs/questionnaires.md",
                "docs/coding.md",
                "docs/questions.md"
            })
    void runAsTheyStandOneAfterAnother(String pages) throws IOException, InterruptedException {
        furnish();
        List<String> exported = new ArrayList<>();
        for (String page : pages.split(" ")) {
            assertThat(follow(Path.of(page), exported))
                    .as("command lines of %s", page)
                    .isPositive();
        }
    }

    private int follow(Path page, List<String> exported) throws IOException, InterruptedException {
        int followed = 0;
        for (String line : commandLines(page)) {
            if (ELSEWHERE.matcher(line).find()) {
                continue;
            }
            if (line.startsWith("export ")) {
                exported.add(line);
                continue;
            }
            Matcher named = ENDS_WITH.matcher(line);
            int expected = named.find() ? Integer.parseInt(named.group(1)) : 0;
            Ended ended = shell(exported, filledIn(line, exported));
            assertThat(ended.exit()).as("%s: %s%n%s", page, line, ended.said()).isEqualTo(expected);
            followed++;
        }
        return followed;
    }

    /** Lines of shell on the page: indented by four, or between fences, with those that a backslash joins. */
    private static List<String> commandLines(Path page) throws IOException {
        List<String> lines = new ArrayList<>();
        Optional<String> fence = Optional.empty(); // what it says it holds: nothing, for shell
        String open = "";
        for (String text : Files.readAllLines(page)) {
            if (text.startsWith("```")) {
                fence = fence.isPresent() ? Optional.empty() : Optional.of(text.substring(3));
                continue;
            }
            boolean indented = fence.isEmpty() && text.startsWith("    ");
            String line =
                    indented ? text.strip() : fence.filter(String::isEmpty).isPresent() ? text : "";
            if (open.isEmpty()
                    && !line.matches("(\\./terugblik|export|python3|mkdir|(echo|cat) .*\\| \\./terugblik|mvn) .*")) {
                continue;
            }
            open += line;
            if (open.endsWith("\\")) {
                open = open.substring(0, open.length() - 1);
            } else {
                lines.add(open);
                open = "";
            }
        }
        return lines;
    }

    /** The line with what stands for a reader's own: two runs of the sample, what is in the first, and a note. */
    private String filledIn(String line, List<String> exported) throws IOException, InterruptedException {
        String filled = line.replace("12345", "F0000002");
        for (String word : List.of("RUN", "A", "B", "FAMILY", "DELIVERY")) {
            Matcher stands = Pattern.compile("(?<= )" + word + "(?= |$)").matcher(filled);
            if (stands.find()) {
                filled = stands.replaceAll(own(word, exported));
            }
        }
        return filled;
    }

    private String own(String word, List<String> exported) throws IOException, InterruptedException {
        return switch (word) {
            case "DELIVERY" ->
                all(
                                INTAKE_RUN,
                                shell(exported, "./terugblik runs --kind intake")
                                        .said())
                        .get(0);
            default -> {
                List<String> runs = all(
                        STUDY_RUN,
                        shell(exported, "./terugblik runs --kind study").said());
                String run = runs.get(runs.size() - 1);
                Path dataset = folder.resolve("work/runs").resolve(run).resolve("dataset/coded.csv");
                yield switch (word) {
                    case "B" -> runs.get(runs.size() - 2);
                    case "FAMILY" -> Files.readAllLines(dataset).get(1).split(",")[0];
                    default -> run;
                };
            }
        };
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found =
                pattern.matcher(text).results().map(one -> one.group(1)).toList();
        assertThat(found).as(text).isNotEmpty();
        return found;
    }

    private record Ended(int exit, String said) {}

    private Ended shell(List<String> exported, String line) throws IOException, InterruptedException {
        String script = String.join("\n", exported) + "\n" + line + "\n";
        ProcessBuilder shell = new ProcessBuilder("sh", "-euc", script)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        shell.environment().keySet().removeIf(name -> name.startsWith("TERUGBLIK_"));
        Process process = shell.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    /** What the project brings, and a program that starts from the classes under test. */
    private void furnish() throws IOException {
        for (String brought : List.of("jobs", "sample-dossiers", "docs")) {
            try (Stream<Path> files = Files.walk(Path.of(brought))) {
                for (Path file : files.toList()) {
                    Path copy = folder.resolve(file.toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                }
            }
        }
        Files.writeString(folder.resolve("number.txt"), "F0000002\n");
        Path program = folder.resolve("terugblik");
        String words =
                StartedProgram.words().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        Files.writeString(program, "#!/bin/sh\nexec " + words + " \"$@\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
