package nl.terugblik.cli.steward;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the key of machines that work on a study, or on intakes. */
@Command(
        name = "worker-key",
        description = {
            "Makes the key with which other machines carry out parts of a study, or of intakes, for its owner alone, in a new file.",
            "",
            "It opens every case file of the register and makes the pseudonyms of this study; it opens no quarantine and makes"
                    + " no other pseudonyms. With --intake it is for intakes instead: that one opens the quarantine too and makes"
                    + " the register's pseudonyms of any agency's numbers. After ./terugblik rekey a worker key opens no case file"
                    + " and no refused row any more: make another. That for intakes still makes pseudonyms then, and opens what"
                    + " an intake leaves for its own steps. Treat it as you treat the register's own key."
        },
        footer = {
            "",
            "Examples:",
            "  ./terugblik worker-key ekc-follow-up --to worker.key",
            "  ./terugblik worker-key --intake --to intake-worker.key"
        })
public final class WorkerKeyCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STUDY", arity = "0..1", description = "The study file, or the name of one in jobs.")
    private Optional<Path> study = Optional.empty();

    @Option(names = "--intake", description = "Makes the key for intakes, in place of that for a study.")
    private boolean intake;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "A new file; none is overwritten.")
    private Path file = Path.of("");

    public WorkerKeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        arguments.demand(
                study.isPresent() != intake,
                "Name the study that the key is for, or give --intake for one for intakes; each has a key of its own.");
        Optional<Path> named = study.map(arguments::study);
        Path parent = file.toAbsolutePath().getParent();
        arguments.demand(
                !Files.exists(file, LinkOption.NOFOLLOW_LINKS),
                "The file " + file + " is there already; name a new one.");
        arguments.demand(parent != null && Files.isDirectory(parent), "There is no folder for " + file + ".");
        named.ifPresent(session::check);
        return session.onRegister(jobs -> {
                    named.ifPresentOrElse(
                            of -> jobs.steward().workerKey(of, file),
                            () -> jobs.steward().intakeWorkerKey(file));
                    session.out()
                            .println("The worker key is " + file + ". It opens every case file"
                                    + (intake ? " and the quarantine" : "")
                                    + ": hand it to the machines that work, and to nobody else.");
                    return ExitCode.DONE;
                })
                .number();
    }
}
