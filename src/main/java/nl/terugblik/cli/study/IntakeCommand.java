package nl.terugblik.cli.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.LimitOptions;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.options.QueueOption;
import nl.terugblik.cli.options.WarnExit;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.Summaries;
import nl.terugblik.source.AskedLimits;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
            "  ./terugblik intake sample-dossiers/agency-zuid --source agency-zuid",
            "  ./terugblik intake sample-dossiers/agency-north --max-rejected 15%% --max-withdrawn 100%%"
        })
public final class IntakeCommand implements Callable<Integer> {

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

    @Option(
            names = "--spread",
            description = "Hands parts of the work out to every machine on which a worker with a key for intakes runs"
                    + " (./terugblik worker); needs --database.")
    private boolean spread;

    @Mixin
    private QueueOption queue = new QueueOption();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private WarnExit warnExit = new WarnExit();

    public IntakeCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        Optional<Path> profile = source.map(arguments::sourceProfile);
        arguments.mustBeDelivery(delivery, profile);
        AskedLimits asked = limits.asked(arguments);
        new Places(arguments, session.options().work()).mustBeApart(delivery);
        Spreading spreading = Spreading.of(spread, queue, session, arguments, Optional.empty());
        List<Path> expected = profile.isPresent() ? List.of() : List.of(delivery);
        Function<Jobs, ExitCode> work = jobs -> {
            Jobs.Intake taken = session.patiently(() -> spreading.of(jobs).intake(delivery, profile, asked));
            return warnExit.after(Summaries.print(taken, session.out()), List.of(taken));
        };
        // parts that workers have of a run that was killed are taken from them by whoever has the register alone
        return (spreading.isAsked() ? session.withJobs(expected, work) : session.withIntake(expected, work)).number();
    }
}
