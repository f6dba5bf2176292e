package nl.terugblik.cli.study;

import java.nio.file.Path;
import java.util.ArrayList;
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

/** The main job: takes in what is new, then carries out a study. */
@Command(
        name = "run",
        description = "Takes in each delivery that is new, then carries out the study. The main job.",
        footer = {"", "Example:", "  ./terugblik run jobs/ekc-follow-up.yaml --delivery sample-dossiers/agency-north"})
public final class RunCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STUDY", description = "The study file, or the name of one in jobs.")
    private Path study = Path.of("");

    @Option(
            names = "--delivery",
            paramLabel = "DIR",
            description = "A delivery's folder; repeat it for more, in the order of extraction.")
    private List<Path> deliveries = List.of();

    @Option(
            names = "--source",
            paramLabel = "PROFILE",
            description =
                    "The source profile of the deliveries, where they do not have the canonical layout: a file, or the"
                            + " name of one in jobs/sources.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go (default: the run's own folder below --work).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--spread",
            description = "Hands parts of the work out to every machine on which a worker runs; needs --database.")
    private boolean spread;

    @Mixin
    private QueueOption queue = new QueueOption();

    @Mixin
    private LimitOptions limits = new LimitOptions();

    @Mixin
    private WarnExit warnExit = new WarnExit();

    public RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        Path file = arguments.study(study);
        Optional<Path> profile = source.map(arguments::sourceProfile);
        deliveries.forEach(delivery -> arguments.mustBeDelivery(delivery, profile));
        Places places = new Places(arguments, session.options().work());
        deliveries.forEach(places::mustBeApart);
        places.mustBeFreeOf(out, deliveries);
        AskedLimits asked = limits.asked(arguments);
        Spreading spreading = Spreading.of(spread, queue, session, arguments, out);
        session.check(file);
        Function<Jobs, ExitCode> work = jobs -> {
            List<Jobs.Intake> taken = new ArrayList<>();
            Jobs by = spreading.of(jobs);
            for (Path delivery : deliveries) {
                taken.add(by.intake(delivery, profile, asked));
                Summaries.print(taken.get(taken.size() - 1), session.out());
            }
            Jobs.Study done = by.study(file, out, Optional.empty());
            ExitCode exit = Summaries.print(done, session.out());
            EmptyGroups.print(file, done, session.out());
            return warnExit.after(exit, taken);
        };
        return (deliveries.isEmpty()
                        ? session.onRegister(work)
                        : session.withJobs(profile.isPresent() ? List.of() : deliveries, work))
                .number();
    }
}
