package nl.terugblik.cli.steward;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.terugblik.backup.Backup;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a backup of the register. */
@Command(
        name = "backup",
        description = {
            "Writes the register, its ledger and its job repository to one file.",
            "",
            "The key is not in it, and without the key it cannot be read: keep both, in two places."
        },
        footer = {"", "Example:", "  ./terugblik backup register-2016-03.backup"})
public final class BackupCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "A new file.")
    private Path file = Path.of("");

    public BackupCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Path parent = file.toAbsolutePath().getParent();
        Arguments arguments = new Arguments(spec);
        new Places(arguments, session.options().work()).mustNotBeOurOwn(file, "FILE");
        arguments.demand(!Files.exists(file), "The file " + file + " is there already; name a new one.");
        arguments.demand(parent != null && Files.isDirectory(parent), "There is no folder for " + file + ".");
        return session.onRegister(jobs -> {
                    Backup.Written written = jobs.steward().backup(file);
                    session.out().println("The backup is " + written.file() + ".");
                    session.out().println("  SHA-256: " + written.sha256());
                    session.out().println("  The key is not in it; keep that elsewhere.");
                    return ExitCode.DONE;
                })
                .number();
    }
}
