package nl.terugblik.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Checks of arguments that need a look at the disk, done before any work begins. */
final class Arguments {

    private final CommandSpec spec;

    Arguments(CommandSpec spec) {
        this.spec = spec;
    }

    void mustBeFile(Path file, String what) {
        demand(Files.isRegularFile(file), "There is no " + what + " " + file + ".");
    }

    void mustBeFile(Optional<Path> file, String what) {
        file.ifPresent(named -> mustBeFile(named, what));
    }

    void mustBeFolder(Path folder, String what) {
        demand(Files.isDirectory(folder), "There is no " + what + " " + folder + ".");
    }

    void demand(boolean holds, String sentence) {
        if (!holds) {
            throw new ParameterException(spec.commandLine(), sentence);
        }
    }
}
