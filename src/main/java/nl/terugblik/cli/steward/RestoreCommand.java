package nl.terugblik.cli.steward;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.terugblik.backup.Restore;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.wording.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts a backup in the place of the register. */
@Command(
        name = "restore",
        description = {
            "Puts a backup in the place of the register, after every part of it was held against its hash.",
            "",
            "Families that were erased from this register since the backup stay erased."
        },
        footer = {"", "Example:", "  ./terugblik restore register-2016-03.backup --work new --key-file key"})
public final class RestoreCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "Lose what the register holds now.")
    private boolean replace;

    public RestoreCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        new Arguments(spec).mustBeFile(file, "backup");
        return session.withKnownKey(jobs -> {
                    Restore.Restored restored = jobs.steward().restore(file, replace);
                    session.out().println("The register is as the backup has it.");
                    if (restored.erasedAgain() > 0) {
                        session.out()
                                .println("  Families that it still held though they were erased since: "
                                        + restored.erasedAgain() + ". They were erased again.");
                    }
                    if (restored.erasuresLost() > 0) {
                        session.warn("The ledger tells of " + Counted.of(restored.erasuresLost(), "erasure")
                                + " since the backup was made, and no longer of whom: give those numbers to ./terugblik"
                                + " forget once more.");
                    }
                    return ExitCode.DONE;
                })
                .number();
    }
}
