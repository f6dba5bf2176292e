package nl.terugblik.cli.study;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.invented.InventedFamilies;
import nl.terugblik.invented.Verdict;
import nl.terugblik.wording.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a study to the invented families that lie beside it. */
@Command(
        name = "test",
        description = {
            "Asks the study's question of the invented families beside it, in the file of its name that ends in .test.yaml,"
                    + " and says where they fare otherwise than that file expects.",
            "",
            "No register is opened. Exit code 5 where a family fares otherwise."
        },
        footer = {"", "Example:", "  ./terugblik study test jobs/ekc-short-term.yaml"})
public final class TestCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "STUDY", description = "The study file, or the name of one in jobs.")
    private Path study = Path.of("");

    public TestCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        Path families = InventedFamilies.beside(arguments.study(study));
        arguments.demand(
                Files.exists(families),
                "There are no invented families beside this study; write them in " + families + ".");
        List<Verdict> verdicts = InventedFamilies.judge(families);
        List<Verdict> wrong =
                verdicts.stream().filter(verdict -> !verdict.agrees()).toList();
        for (Verdict verdict : wrong) {
            session.out().println(families + " line " + verdict.line() + ": " + verdict.what() + ".");
            session.out().println("  expected " + verdict.expected());
            session.out().println("  found    " + verdict.found());
        }
        session.out()
                .println(
                        wrong.isEmpty()
                                ? Counted.of(verdicts.size(), "invented family", "invented families")
                                        + ", each as expected."
                                : wrong.size() + " of "
                                        + Counted.of(verdicts.size(), "invented family", "invented families")
                                        + " fare otherwise than expected.");
        return (wrong.isEmpty() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED).number();
    }
}
