package nl.terugblik.cli.match;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.LoggedProgress;
import nl.terugblik.cli.session.Session;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Specification;
import nl.terugblik.matching.csv.CsvTable;
import nl.terugblik.matching.csv.TableLayout;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Matches any table; it needs neither register nor key. */
@Command(
        name = "match",
        description = {
            "Matches the treated rows of any table with controls that are like them, and shows how alike the groups became.",
            "The table is a CSV file: UTF-8, a header, a decimal point. A column whose filled cells are all numbers holds"
                    + " numbers, any other categories. A cell that is empty or holds NA, as R writes it, is missing.",
            "The options are those of R's MatchIt; docs/matching explains them by an example."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik match docs/matching/programme.csv --treatment treat --id id \\",
            "    --on age,schooling,married,region,earnings_before \\",
            "    --distance propensity_logit --caliper 0.2 --out matched"
        })
public final class MatchCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE.csv", description = "The table.")
    private Path file = Path.of("");

    @Option(
            names = "--treatment",
            paramLabel = "COL",
            required = true,
            description = "The column that says who is treated: 1 or true; the controls have 0 or false.")
    private String treatment = "";

    @Mixin
    private MatchOptions options = new MatchOptions();

    @Option(
            names = "--id",
            paramLabel = "COL",
            description = "The column that identifies rows; without one, results name rows by their line.")
    private Optional<String> id = Optional.empty();

    @Option(
            names = "--categories",
            paramLabel = "COL",
            split = ",",
            description = "Columns of numbers that are the names of categories.")
    private List<String> categories = new ArrayList<>();

    @Option(
            names = "--delimiter",
            paramLabel = "C",
            defaultValue = ",",
            description = "What stands between cells: one character, or tab (default: ${DEFAULT-VALUE}).")
    private String delimiter = ",";

    @Option(
            names = "--threshold",
            paramLabel = "N",
            defaultValue = "0.1",
            description = "How large a standardized mean difference may be (default: ${DEFAULT-VALUE}).")
    private String threshold = "0.1";

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "A new or empty folder.")
    private Path out = Path.of("");

    public MatchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(spec);
        Specification specification = options.specification(arguments);
        double largest = arguments.number("--threshold", threshold);
        arguments.demand(largest > 0 && largest <= 10, "--threshold must lie above 0 and be at most 10.");
        TableLayout layout = layout(arguments);
        arguments.mustBeFile(file, "table");
        arguments.mustBeNewOrEmpty(out);
        try (LoggedProgress progress = session.progress()) {
            CsvTable table = progress.during(
                    "read rows, twice", step -> CsvTable.read(file, layout, specification, step::reach));
            MatchedTable matched = progress.during("match", step -> matched(table, specification, largest));
            List<String> files = progress.during(
                    "write results",
                    step -> new MatchFolder(out).write(matched, new MatchDescription(Version.number(), file, layout)));
            new MatchText(matched, session.out()).print(out, files);
        }
        return ExitCode.DONE.number();
    }

    /** What may be why it cannot be matched is said where it cannot. */
    private MatchedTable matched(CsvTable table, Specification specification, double largest) {
        try {
            return MatchedTable.of(table, specification, largest);
        } catch (CannotMatch e) {
            table.remarks().forEach(remark -> session.err().println("Warning: " + remark));
            throw e;
        }
    }

    private TableLayout layout(Arguments arguments) {
        arguments.demand(
                delimiter.equals("tab") || (delimiter.length() == 1 && isDelimiter(delimiter.charAt(0))),
                "--delimiter is one character that is no letter, digit, quote or space, or the word tab.");
        return new TableLayout(
                delimiter.equals("tab") ? '\t' : delimiter.charAt(0),
                treatment.strip(),
                id.map(String::strip),
                new LinkedHashSet<>(arguments.columns("--categories", categories)));
    }

    private static boolean isDelimiter(char c) {
        return c == '\t' || !(Character.isLetterOrDigit(c) || Character.isWhitespace(c) || c == '"');
    }
}
