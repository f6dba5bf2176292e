package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.logbook.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Examples are for copying: a shell must read each as one command, and the program its words. */
class HelpExamplesTest {

    private static final String PROGRAM = "./terugblik ";

    @TempDir
    private Path folder = Path.of("");

    private final CommandLine commands = new Program(
                    () -> {
                        throw new IllegalStateException("examples are parsed, not carried out");
                    },
                    Failures.standard(),
                    Map.of(),
                    false,
                    () -> 0L,
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    new Caller("tester", 1),
                    new PrintWriter(new StringWriter()),
                    new PrintWriter(new StringWriter()))
            .commands();

    @Test
    void ofEveryCommandSurviveCopying() throws IOException, InterruptedException {
        List<String> examples = all(commands)
                .flatMap(command -> examples(command.getUsageMessage()).stream())
                .distinct()
                .toList();

        assertThat(examples).hasSizeGreaterThan(20);
        for (String example : examples) {
            mustParse(example);
        }
    }

    @Test
    void inTheGuidesSurviveCopying() throws IOException, InterruptedException {
        List<String> examples = new ArrayList<>(examplesOf(Path.of("README.md")));
        try (Stream<Path> pages = Files.list(Path.of("docs"))) {
            for (Path page : pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                examples.addAll(examplesOf(page));
            }
        }

        assertThat(examples).hasSizeGreaterThan(40);
        for (String example : examples) {
            mustParse(example);
        }
    }

    private static List<String> examplesOf(Path page) throws IOException {
        return examples(Files.readString(page).replace("\n    ", "\n  "));
    }

    @Test
    void areGivenByEveryCommandThatHasNoneBelowIt() {
        assertThat(commands.getSubcommands().values())
                .allSatisfy(command -> assertThat(examples(command.getUsageMessage()))
                        .as(command.getCommandName())
                        .isNotEmpty());
    }

    /** Lines that begin with the program's name, with those that a backslash joins to them. */
    private static List<String> examples(String help) {
        List<String> examples = new ArrayList<>();
        String open = "";
        for (String line : help.lines().toList()) {
            if (!open.isEmpty()) {
                open += "\n" + line;
            } else if (line.startsWith("  " + PROGRAM)) {
                open = line;
            } else {
                continue;
            }
            if (!open.endsWith("\\")) {
                examples.add(open);
                open = "";
            }
        }
        return examples;
    }

    private static Stream<CommandLine> all(CommandLine command) {
        return Stream.concat(
                Stream.of(command), command.getSubcommands().values().stream().flatMap(below -> all(below)));
    }

    /** A shell runs it with a program in our place that tells its words. */
    private void mustParse(String example) throws IOException, InterruptedException {
        Path told = folder.resolve("told");
        Path program = folder.resolve("terugblik");
        Files.writeString(program, "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"" + told + "\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("number.txt"), "12345\n");
        Files.writeString(folder.resolve("2026-11-01.note"), "terugblik.invalid/runs\n12\n");
        Files.deleteIfExists(told);

        Process shell = new ProcessBuilder("sh", "-euc", example)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).as("%s: %s", example, said).isZero();
        String[] words = Files.readAllLines(told).toArray(String[]::new);
        assertThatCode(() -> commands.parseArgs(words)).as(example).doesNotThrowAnyException();
    }
}
