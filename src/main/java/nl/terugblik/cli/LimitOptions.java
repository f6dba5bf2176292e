package nl.terugblik.cli;

import java.util.Optional;
import nl.terugblik.source.AskedLimits;
import nl.terugblik.source.Percentage;
import picocli.CommandLine.Option;

/** How much may be wrong with a delivery before it is refused, as the command line says it. */
final class LimitOptions {

    @Option(
            names = "--max-rejected",
            paramLabel = "PERCENT",
            description = "Refuse a delivery when more of all its rows are rejected (default: as the source profile"
                    + " says, else 10%%; 100%% is no limit).")
    private Optional<String> rejected = Optional.empty();

    @Option(
            names = "--max-rejected-table",
            paramLabel = "PERCENT",
            description = "Refuse it when more of the rows of one table are rejected, in tables of 20 rows or more"
                    + " (default: likewise, else 25%%).")
    private Optional<String> rejectedTable = Optional.empty();

    @Option(
            names = "--max-withdrawn",
            paramLabel = "PERCENT",
            description = "Refuse a full delivery when it would withdraw more of the agency's families, where it has 20"
                    + " or more (default: likewise, else 20%%).")
    private Optional<String> withdrawn = Optional.empty();

    AskedLimits asked(Arguments arguments) {
        return new AskedLimits(
                rejected.map(text -> percentage(arguments, "--max-rejected", text)),
                rejectedTable.map(text -> percentage(arguments, "--max-rejected-table", text)),
                withdrawn.map(text -> percentage(arguments, "--max-withdrawn", text)));
    }

    private static Percentage percentage(Arguments arguments, String option, String text) {
        return Percentage.read(text)
                .orElseThrow(() -> arguments.wrong(option
                        + " takes a percentage from 0% to 100% with its sign, such as 10% or 2.5%; 100% is no limit."));
    }
}
