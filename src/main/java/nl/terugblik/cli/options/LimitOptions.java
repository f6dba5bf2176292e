package nl.terugblik.cli.options;

import java.util.Optional;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.source.Percentage;
import picocli.CommandLine.Option;

/** How much may be wrong with a delivery before it is refused, as the command line says it. */
public final class LimitOptions {

    private static final String REJECTED = "--max-rejected";
    private static final String REJECTED_TABLE = "--max-rejected-table";
    private static final String WITHDRAWN = "--max-withdrawn";

    @Option(
            names = REJECTED,
            paramLabel = "PERCENT",
            description = "Refuse a delivery when more of all its rows are rejected (default: as the source profile"
                    + " says, else 10%%; 100%% is no limit).")
    private Optional<String> rejected = Optional.empty();

    @Option(
            names = REJECTED_TABLE,
            paramLabel = "PERCENT",
            description = "Refuse it when more of the rows of one table are rejected, in tables of 20 rows or more"
                    + " (default: likewise, else 25%%).")
    private Optional<String> rejectedTable = Optional.empty();

    @Option(
            names = WITHDRAWN,
            paramLabel = "PERCENT",
            description = "Refuse a full delivery when it would withdraw more of the agency's families, where it has 20"
                    + " or more (default: likewise, else 20%%).")
    private Optional<String> withdrawn = Optional.empty();

    /** The limits that were asked for. */
    public AskedLimits asked(Arguments arguments) {
        return new AskedLimits(
                percentage(arguments, REJECTED, rejected),
                percentage(arguments, REJECTED_TABLE, rejectedTable),
                percentage(arguments, WITHDRAWN, withdrawn));
    }

    private static Optional<Percentage> percentage(Arguments arguments, String option, Optional<String> given) {
        Optional<Percentage> read = given.flatMap(Percentage::read);
        arguments.demand(
                read.isPresent() == given.isPresent(),
                option + " takes a percentage from 0% to 100% with its sign, such as 10% or 2.5%; 100% is no limit.");
        return read;
    }
}
