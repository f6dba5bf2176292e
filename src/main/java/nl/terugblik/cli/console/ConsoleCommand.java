package nl.terugblik.cli.console;

import nl.terugblik.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks after the web console: who may sign in. */
@Command(
        name = "console",
        description = "Says who may sign in to the web console, and as what.",
        footer = {"", "Example, the first user:", "  ./terugblik console user add anna --role steward"})
public final class ConsoleCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private ConsoleCommand() {}

    /** The command with those below it. */
    public static CommandLine of(Session session, java.time.Clock clock) {
        return new CommandLine(new ConsoleCommand()).addSubcommand(new UserCommand(session, clock));
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name what to do: user.");
    }
}
