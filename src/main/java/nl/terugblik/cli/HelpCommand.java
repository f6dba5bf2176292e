package nl.terugblik.cli;

import java.util.List;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.session.Session;
import nl.terugblik.wording.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains the program or a command, as {@code --help} does. */
@Command(
        name = HelpCommand.NAME,
        helpCommand = true,
        description = "Explains a command, or lists them all.",
        footer = {"", "Examples:", "  ./terugblik help run", "  ./terugblik help release request"})
final class HelpCommand implements Callable<Integer> {

    static final String NAME = "help";

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command, and what it is to do.")
    private List<String> path = List.of();

    HelpCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        CommandLine at = spec.parent().commandLine();
        for (String name : path) {
            CommandLine next = at.getSubcommands().get(name);
            if (next == null) {
                throw new ParameterException(
                        spec.commandLine(),
                        "There is no command " + name + "."
                                + DidYouMean.question(name, at.getSubcommands().keySet()));
            }
            at = next;
        }
        at.usage(session.out());
        return ExitCode.DONE.number();
    }
}
