package nl.terugblik.cli.steward;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key of machines that work on a study. */
@Command(
        name = "worker-key",
        description = {
            "Makes the key with which other machines carry out parts of a study, for its owner alone, in a new file.",
            "",
            "It opens every case file of the register and makes the pseudonyms of this study; it opens no quarantine and makes"
                    + " no other pseudonyms. After ./terugblik rekey it opens nothing any more: make another. Treat it as you"
                    + " treat the register's own key."
        },
        footer = {"", "Example:", "  ./terugblik worker-key ekc-follow-up --to worker.key"})
public final class WorkerKeyCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STUDY", description = "The study file, or the name of one in jobs.")
    private Path study = Path.of("");

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "A new file; none is overwritten.")
    private Path file = Path.of("");

    public WorkerKeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        Path named = arguments.study(study);
        Path parent = file.toAbsolutePath().getParent();
        arguments.demand(
                !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
                "The file " + file + " is there already; name a new one.");
        arguments.demand(parent != null && Files.isDirectory(parent), "There is no folder for " + file + ".");
        session.check(named);
        return session.onRegister(jobs -> {
                    jobs.steward().workerKey(named, file);
                    session.out()
                            .println(
                                    "The worker key is " + file
                                            + ". It opens every case file: hand it to the machines that work, and to nobody else.");
                    return ExitCode.DONE;
                })
                .number();
    }
}
