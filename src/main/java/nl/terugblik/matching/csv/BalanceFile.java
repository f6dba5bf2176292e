package nl.terugblik.matching.csv;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.Decimal;
import nl.terugblik.matching.balance.Balance;

/** How alike the groups are, as CSV: a line for every covariate or level among all rows, and one after matching. */
public final class BalanceFile {

    private static final List<String> COLUMNS = List.of(
            "covariate",
            "level",
            "sample",
            "mean_experimental",
            "mean_control",
            "difference",
            "smd",
            "variance_ratio",
            "ecdf_mean",
            "ecdf_max");

    private BalanceFile() {}

    /** Writes the balance; a figure that there is not is an empty cell. */
    public static void write(Path file, Balance balance) {
        try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
            for (Balance.Row row : balance.rows()) {
                write(csv, row, "all", row.all());
                write(csv, row, "matched", row.matched());
            }
        }
    }

    private static void write(CsvFile csv, Balance.Row row, String sample, Balance.Figures figures) {
        csv.row(
                row.covariate(),
                row.level().orElse(""),
                sample,
                Decimal.text(figures.meanTreated()),
                Decimal.text(figures.meanControl()),
                Decimal.text(figures.difference()),
                Decimal.text(figures.smd()
                        .found()
                        .map(smd -> OptionalDouble.of(smd.value()))
                        .orElse(OptionalDouble.empty())),
                Decimal.text(figures.varianceRatio()),
                Decimal.text(figures.ecdfMean()),
                Decimal.text(figures.ecdfMax()));
    }
}
