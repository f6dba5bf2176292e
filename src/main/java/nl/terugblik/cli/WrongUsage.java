package nl.terugblik.cli;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cli.match.MatchItNames;
import nl.terugblik.wording.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What is said where the command line cannot be read. An argument too many is not repeated, since it may be the number of a
 * family; what looks like an option or a command is.
 */
final class WrongUsage {

    private WrongUsage() {}

    static String sentence(ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        if (!(wrong instanceof UnmatchedArgumentException) && !(wrong instanceof MissingParameterException)) {
            return String.valueOf(wrong.getMessage());
        }
        List<String> unmatched = command.getUnmatchedArguments();
        if (unmatched.isEmpty()) {
            return String.valueOf(wrong.getMessage());
        }
        CommandSpec spec = command.getCommandSpec();
        Optional<String> answer = spec.name().equals("match")
                ? unmatched.stream()
                        .flatMap(argument -> MatchItNames.answer(argument).stream())
                        .findFirst()
                : Optional.empty();
        return answer.orElseGet(() -> sentence(unmatched.get(0), spec));
    }

    private static String sentence(String argument, CommandSpec spec) {
        if (argument.startsWith("-")) {
            String option = argument.replaceFirst("=.*", "");
            return spec.qualifiedName(" ").replaceFirst("^terugblik ", "") + " has no option " + option + "."
                    + DidYouMean.question(option, spec.optionsMap().keySet());
        }
        Collection<String> commands = spec.subcommands().keySet();
        return commands.isEmpty()
                ? "There is an argument too many."
                : "There is no command " + argument + "." + DidYouMean.question(argument, commands);
    }
}
