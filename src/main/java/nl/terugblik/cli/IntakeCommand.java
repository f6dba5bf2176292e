package nl.terugblik.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes in one delivery. */
@Command(
        name = "intake",
        description = "Takes in one delivery, whole or not at all. A delivery that is known already is left alone.",
        footer = {
            "",
            "Examples:",
            "  ./terugblik intake sample-dossiers/agency-north",
            "  ./terugblik intake sample-dossiers/agency-zuid --source agency-zuid"
        })
final class IntakeCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "DIR", description = "The delivery's folder, or with --source a zip archive of it.")
    private Path delivery = Path.of("");

    @Option(
            names = "--source",
            paramLabel = "PROFILE",
            description =
                    "The source profile, for a delivery that does not have the canonical layout: a file, or the name of one in"
                            + " jobs/sources.")
    private Optional<String> source = Optional.empty();

    IntakeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        Optional<Path> profile = source.map(arguments::sourceProfile);
        arguments.mustBeDelivery(delivery, profile);
        new Places(arguments, session.options().work()).mustBeApart(delivery);
        return session.withJobs(jobs -> Summaries.print(jobs.intake(delivery, profile), session.out()))
                .number();
    }
}
