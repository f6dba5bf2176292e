package nl.terugblik.cli.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.options.QueueOption;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.Summaries;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Carries out a study on the register. */
@Command(
        name = "study",
        description = "Carries out a study on the register as it stands, or as it stood.",
        footer = {
            "",
            "Example:",
            "  ./terugblik study check jobs/ekc-follow-up.yaml",
            "  ./terugblik study test jobs/ekc-short-term.yaml",
            "  ./terugblik study jobs/ekc-follow-up.yaml --out results"
        })
public final class StudyCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STUDY", arity = "0..1", description = "The study file, or the name of one in jobs.")
    private Optional<Path> study = Optional.empty();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where the results go (default: the run's own folder below --work).")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--as-of",
            paramLabel = "DELIVERY",
            description = "Read the register as it stood after this delivery (default: as it stands).")
    private Optional<String> asOf = Optional.empty();

    @Option(
            names = "--spread",
            description =
                    "Hand parts out to the machines that ./terugblik worker lends (default: with TERUGBLIK_SPREAD=yes;"
                            + " needs --database).")
    private boolean spread;

    @Mixin
    private QueueOption queue = new QueueOption();

    public StudyCommand(Session session) {
        this.session = session;
    }

    /** The command with those below it. */
    public CommandLine commandLine() {
        return new CommandLine(this).addSubcommand(new CheckCommand(session)).addSubcommand(new TestCommand(session));
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        arguments.demand(study.isPresent(), "Missing required parameter: 'STUDY'");
        Path file = arguments.study(study.orElseThrow());
        new Places(arguments, session.options().work()).mustBeFreeOf(out, List.of());
        Spreading spreading = Spreading.of(spread, queue, session, arguments, out);
        session.check(file);
        return session.onRegister(jobs -> {
                    Jobs.Study done = spreading.of(jobs).study(file, out, asOf);
                    ExitCode exit = Summaries.print(done, session.out());
                    EmptyGroups.print(file, done, session.out());
                    return exit;
                })
                .number();
    }
}
