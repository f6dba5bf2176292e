package nl.terugblik.cli.steward;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.ListOptions;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.TrendText;
import nl.terugblik.files.CsvFile;
import nl.terugblik.trends.AgencyTrend;
import nl.terugblik.trends.TrendPage;
import nl.terugblik.trends.TrendTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How good the last deliveries were, beside one another. */
@Command(
        name = "quality",
        description = {
            "Shows the last deliveries of each agency beside one another: rows refused and warned of, by table, column and"
                    + " rule, with since when a fault lasts. Counts only, never what a row says; for inside the house."
        },
        footer = {"", "Examples:", "  ./terugblik quality", "  ./terugblik quality --last 30 --html quality"})
public final class QualityCommand implements Callable<Integer> {

    private static final int MOST = 1000;

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--last",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many deliveries of each agency at most (default: ${DEFAULT-VALUE}).")
    private int last;

    @Mixin
    private ListOptions list = new ListOptions();

    @Option(
            names = "--html",
            paramLabel = "DIR",
            description =
                    "Also write quality.nl.html and quality.html to this folder, with a small chart of each fault.")
    private Optional<Path> html = Optional.empty();

    public QualityCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        arguments.demand(last >= 1 && last <= MOST, "--last takes a number from 1 to " + MOST + ".");
        list.check(arguments);
        Places places = new Places(arguments, session.options().work());
        html.ifPresent(folder -> places.mustNotBeOurOwn(folder, "--html"));
        return session.reading(
                        () -> list.isForPrograms() ? print(List.of()) : session.noRegister(),
                        jobs -> print(jobs.steward().quality(last)))
                .number();
    }

    private ExitCode print(List<AgencyTrend> trends) {
        if (list.json()) {
            session.out().print(TrendTable.json(trends, list.words()));
        } else if (list.csv()) {
            CsvFile.print(session.out(), TrendTable.COLUMNS, TrendTable.rows(trends, list.words()));
        } else {
            TrendText.print(trends, Optional.of(list.words()).filter(words -> list.isWorded()), session.out());
        }
        html.ifPresent(folder -> session.err().println("Page: " + TrendPage.write(trends, folder)));
        return ExitCode.DONE;
    }
}
