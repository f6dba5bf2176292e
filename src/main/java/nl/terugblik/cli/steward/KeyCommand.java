package nl.terugblik.cli.steward;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Shell;
import nl.terugblik.cli.session.Session;
import nl.terugblik.keys.MasterKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key of a register where its keeper wants it, before there is a register. */
@Command(
        name = "key",
        description = "Makes the key of a register, outside its folder.",
        footer = {"", "Example:", "  ./terugblik key make terugblik.key"})
public final class KeyCommand implements Runnable {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public KeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name what to do: make.");
    }

    @Command(
            name = "make",
            description = {
                "Makes a key, for its owner alone, in a new file.",
                "",
                "The register that is made with it cannot be read without it: keep a copy in another place, and neither"
                        + " beside the register."
            },
            footer = {"", "Example:", "  ./terugblik key make terugblik.key"})
    int make(@Parameters(paramLabel = "FILE", description = "A new file; none is overwritten.") Path file) {
        Arguments arguments = new Arguments(spec);
        Path parent = file.toAbsolutePath().getParent();
        arguments.demand(
                !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
                "The file " + file + " is there already and may be a register's key; name a new one.");
        arguments.demand(parent != null && Files.isDirectory(parent), "There is no folder for " + file + ".");
        MasterKey.create(file);
        session.out().println("The key is " + file + ". Keep a copy of it in another place.");
        session.out().println("Name it in one of two ways:");
        session.out().println("  --key-file " + Shell.quoted(file.toString()));
        session.out()
                .println("  export TERUGBLIK_KEY_FILE="
                        + Shell.quoted(file.toAbsolutePath().normalize().toString()));
        return ExitCode.DONE.number();
    }
}
