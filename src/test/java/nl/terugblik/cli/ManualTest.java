package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

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
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.logbook.Caller;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What an installation tells of the commands beside the program. */
class ManualTest {

    @TempDir
    private Path folder = Path.of("");

    private final CommandLine commands = new Program(
                    () -> {
                        throw new IllegalStateException("nothing is carried out");
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
    void namesEveryCommandAndItsOptionsOnTheManualPage() {
        String page = Manual.page();

        assertThat(names(commands, "terugblik"))
                .hasSizeGreaterThan(40)
                .allSatisfy(name -> assertThat(page).contains(".SS " + name.replace("-", "\\-") + "\n"));
        assertThat(options(commands))
                .hasSizeGreaterThan(30)
                .allSatisfy(option -> assertThat(page).contains(option.replace("-", "\\-")));
        for (ExitCode code : ExitCode.values()) {
            assertThat(page).contains(".B " + code.number() + "\n");
        }
        assertThat(page.lines()).noneMatch(line -> line.startsWith("'"));
        assertThat(page).doesNotContain("./terugblik");
    }

    @Test
    void completesEveryCommandAndItsOptions() {
        String completion = Manual.completion();

        assertThat(names(commands, "_picocli_terugblik"))
                .allSatisfy(name -> assertThat(completion)
                        .contains("function " + name.replace(' ', '_').replace("-", "") + "()"));
        assertThat(options(commands))
                .allSatisfy(option -> assertThat(completion).contains(option));
    }

    @Test
    void areWrittenWhereAnInstallationIsPacked() throws IOException, InterruptedException {
        Manual.main(new String[] {folder.toString()});

        Path completion = folder.resolve("completion/terugblik");
        assertThat(Files.readString(folder.resolve("man/man1/terugblik.1"))).isEqualTo(Manual.page());
        Process bash = new ProcessBuilder("bash", "-n", completion.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
        assertThat(bash.waitFor()).isZero();
    }

    private static List<String> names(CommandLine command, String path) {
        List<String> names = new ArrayList<>();
        command.getSubcommands().forEach((name, sub) -> {
            names.add(path + " " + name);
            names.addAll(names(sub, path + " " + name));
        });
        return names;
    }

    private static List<String> options(CommandLine command) {
        List<String> options = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> options.add(option.longestName()));
        command.getSubcommands().values().forEach(sub -> options.addAll(options(sub)));
        return options.stream().distinct().toList();
    }
}
