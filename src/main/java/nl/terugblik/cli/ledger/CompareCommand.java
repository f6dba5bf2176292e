package nl.terugblik.cli.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.options.Purpose;
import nl.terugblik.cli.session.Session;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.page.ComparisonFiles;
import nl.terugblik.compare.page.ComparisonPage;
import nl.terugblik.compare.page.ComparisonText;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.wording.DidYouMean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares two runs of a study. */
@Command(
        name = "compare",
        description = {
            "Compares two runs of a study: what they went by, families that came in and left, cells that differ and why, and"
                    + " what moved each effect.",
            "",
            "Without runs: the last two of the study that was carried out last; with one: that run and the one before it."
                    + " For inside the house only: small differences are what a release hides."
        },
        footer = {"", "Example:", "  ./terugblik compare --rows 20"})
public final class CompareCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", arity = "0..1", paramLabel = "A", description = "The earlier run, or the later one alone.")
    private Optional<String> one = Optional.empty();

    @Parameters(index = "1", arity = "0..1", paramLabel = "B", description = "The later run.")
    private Optional<String> other = Optional.empty();

    @Option(names = "--variable", paramLabel = "V", description = "Cells and effects of one variable alone.")
    private Optional<String> variable = Optional.empty();

    @Option(
            names = "--rows",
            paramLabel = "N",
            description = "Show so many of the cells that differ, under the study's pseudonyms (default: none).")
    private int rows;

    @Option(names = "--json", description = "Write JSON: all of it, nothing rounded.")
    private boolean json;

    @Option(names = "--md", description = "Write Markdown.")
    private boolean markdown;

    @Option(names = "--csv", paramLabel = "DIR", description = "A new folder for a CSV file a table, nothing rounded.")
    private Optional<Path> csv = Optional.empty();

    @Option(names = "--html", paramLabel = "FILE", description = "A new file for a page of its own.")
    private Optional<Path> html = Optional.empty();

    @Option(names = "--expect-same", description = "End with exit code 5 where anything differs.")
    private boolean expectSame;

    @Option(
            names = "--through-register",
            description = "Compare runs of two studies, family by family through the register; entered in the ledger.")
    private boolean throughRegister;

    @Mixin
    private Purpose purpose = new Purpose();

    public CompareCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        arguments.demand(!json || !markdown, "Give one of --json and --md.");
        arguments.demand(rows >= 0, "Give --rows a number of 0 or more.");
        Places places = new Places(arguments, session.options().work());
        csv.ifPresent(folder -> mustBeNew(arguments, places, folder, "--csv"));
        html.ifPresent(file -> mustBeNew(arguments, places, file, "--html"));
        return session.onRegister(jobs -> {
                    Optional<String> shown =
                            rows > 0 || json || csv.isPresent() ? Optional.of(purpose.words()) : Optional.empty();
                    Comparison whole = jobs.compare(one, other, throughRegister, shown);
                    tell(variable.map(name -> of(whole, name, arguments)).orElse(whole));
                    return expectSame && !whole.isSame() ? ExitCode.VERIFICATION_FAILED : ExitCode.DONE;
                })
                .number();
    }

    private static void mustBeNew(Arguments arguments, Places places, Path target, String option) {
        arguments.demand(!Files.exists(target), target + " is there already; name another one (" + option + ").");
        places.mustNotBeOurOwn(target, option);
    }

    private static Comparison of(Comparison whole, String variable, Arguments arguments) {
        List<String> known = whole.variables();
        arguments.demand(
                known.isEmpty() || known.contains(variable),
                "Neither run has a variable " + variable + "." + DidYouMean.question(variable, known));
        return whole.of(variable);
    }

    private void tell(Comparison comparison) {
        csv.ifPresent(folder -> ComparisonFiles.csv(comparison, folder));
        html.ifPresent(file -> PrivateFiles.write(file, ComparisonPage.html(comparison, rows)));
        if (json) {
            session.out().print(ComparisonFiles.json(comparison));
        } else if (markdown) {
            session.out().print(ComparisonPage.markdown(comparison, rows));
        } else {
            ComparisonText.of(comparison, rows).forEach(session.out()::println);
        }
    }
}
