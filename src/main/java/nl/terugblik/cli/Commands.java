package nl.terugblik.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/**
 * The program's commands, of which only the one that is asked for is made: for all of them together that takes as long as a
 * small command itself.
 */
final class Commands {

    private final Object options;
    private final Map<String, Supplier<?>> commands = new LinkedHashMap<>();
    private UnaryOperator<CommandLine> finish = UnaryOperator.identity();

    /** Commands that all take these options. */
    Commands(Object options) {
        this.options = options;
    }

    /** A command by its name, with commands of its own or without. */
    Commands addSubcommand(String name, Supplier<?> command) {
        commands.put(name, command);
        return this;
    }

    /** How the program answers, whatever is asked. */
    Commands answering(UnaryOperator<CommandLine> settings) {
        finish = settings;
        return this;
    }

    /** The program with all of its commands. */
    CommandLine all() {
        return with(commands);
    }

    /** The program with as many of its commands as these arguments can be about. */
    CommandLine of(String... arguments) {
        String first = arguments.length == 0 ? HelpCommand.NAME : arguments[0];
        Optional<Supplier<?>> asked =
                first.equals(HelpCommand.NAME) ? Optional.empty() : Optional.ofNullable(commands.get(first));
        return asked.map(command -> with(Map.of(first, command))).orElseGet(this::all);
    }

    private CommandLine with(Map<String, Supplier<?>> chosen) {
        CommandLine program = new CommandLine(options);
        chosen.forEach((name, command) -> program.addSubcommand(name, command.get()));
        return finish.apply(program);
    }
}
