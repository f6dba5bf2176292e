package nl.terugblik.cli.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.question.PlainWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a study asks, and what its conditions would leave of the register. */
@Command(
        name = "check",
        description = {
            "Says in plain words what a study asks of every family, or what is wrong with its file.",
            "",
            "With --on also what each condition would take away of the register as it stands; counts from 1 to 9 are"
                    + " withheld, and another with a single one that the others would tell."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik study check jobs/ekc-short-term.yaml",
            "  ./terugblik study check ekc-follow-up --language nl",
            "  ./terugblik study check ekc-follow-up --on"
        })
public final class CheckCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STUDY", description = "The study file, or the name of one in jobs.")
    private Path study = Path.of("");

    @Option(names = "--on", description = "Count on the register what each condition would take away.")
    private boolean onRegister;

    @Option(names = "--language", paramLabel = "LANGUAGE", description = "en or nl (default: en).")
    private String language = "en";

    public CheckCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        arguments.demand(List.of("en", "nl").contains(language), "--language takes en or nl.");
        Path file = arguments.study(study);
        List<String> missing = session.check(file);
        Study read = StudyFile.read(file);
        new PlainWords(read.question(), Locale.forLanguageTag(language)).lines().forEach(session.out()::println);
        missing.forEach(sentence -> session.out().println("Note: " + sentence));
        if (!onRegister) {
            return ExitCode.DONE.number();
        }
        return session.onRegister(jobs -> {
                    session.out().println();
                    LeftText.lines(jobs.wouldLeave(file)).forEach(session.out()::println);
                    return ExitCode.DONE;
                })
                .number();
    }
}
