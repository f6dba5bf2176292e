package nl.terugblik.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Of the commands only the one that is asked for is made ready, and all of them where that is not sure. */
class CommandsTest {

    private final Commands commands = new Commands(new Some())
            .addSubcommand("run", Run::new)
            .addSubcommand("night", () -> new CommandLine(new Night()))
            .addSubcommand("help", Help::new);

    @ParameterizedTest(name = "{0}")
    @CsvSource(textBlock = """
            run,             run
            run night,       run
            night,           night
            help,            run night help
            help run,        run night help
            '',              run night help
            rum,             run night help
            --work x run,    run night help
            """)
    void theOneThatIsAskedFor(String arguments, String ready) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        assertThat(commands.of(words).getSubcommands().keySet()).containsExactly(ready.split(" "));
    }

    @Command(name = "some")
    private static final class Some {}

    @Command(name = "run")
    private static final class Run {}

    @Command(name = "night")
    private static final class Night {}

    @Command(name = "help")
    private static final class Help {}
}
