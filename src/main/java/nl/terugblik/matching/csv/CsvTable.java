package nl.terugblik.matching.csv;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.files.table.TableRows;
import nl.terugblik.files.table.UnreadableTable;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.MatchingTable;
import nl.terugblik.matching.Specification;

/**
 * A table that was read from a CSV file.
 *
 * @param table what is matched: the columns that the specification names, and nothing else
 * @param ids what its rows are called
 * @param sha256 the hash of the file's bytes
 * @param remarks what its owner may not expect of how it was read, as sentences
 */
public record CsvTable(MatchingTable table, RowIds ids, String sha256, List<String> remarks) {

    /** Rarely does a category have so many; numbers with a decimal comma do. */
    private static final int MANY_LEVELS = 50;

    /** The name that missing values have in results. */
    private static final String MISSING = "missing";

    public CsvTable {
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a file: UTF-8 with or without a byte order mark, a header, quotes where needed.
     *
     * @param file the file; it is read twice
     * @param layout how it is laid out
     * @param specification how it will be matched
     * @param progress is told now and then how many rows were read
     * @throws WrongColumns when a column is not there, or would have to be two things at once
     * @throws UnreadableTable when a row or a column cannot be what it should be
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    public static CsvTable read(Path file, TableLayout layout, Specification specification, LongConsumer progress) {
        layout.refuseConflicts(specification);
        TableScan scan = new TableScan(file, layout, specification);
        String hash = new TableRows(file, layout.delimiter(), progress).read(scan);
        scan.finish();
        RowIds ids = scan.ids();
        TableFill fill = new TableFill(scan, layout, ids, specification.seed());
        String again = new TableRows(file, layout.delimiter(), read -> progress.accept(scan.rows() + read)).read(fill);
        if (!again.equals(hash)) {
            throw new UnreadableTable(file + " changed while it was read; start again once it is complete.");
        }
        List<Covariate> covariates = fill.covariates();
        for (Covariate covariate : covariates) {
            refuseTwoMeanings(file, covariate);
            refuseNameOfLevel(file, covariate.name(), covariates);
        }
        List<String> remarks = new ArrayList<>(scan.remarks().toList());
        covariates.stream()
                .filter(covariate -> levels(covariate).size() > MANY_LEVELS)
                .map(covariate -> "Column " + covariate.name() + " is read as "
                        + levels(covariate).size()
                        + " categories; if it holds numbers, write them with a decimal point.")
                .forEach(remarks::add);
        return new CsvTable(new MatchingTable(fill.keys(), scan.treated(), covariates), ids, hash, remarks);
    }

    private static void refuseTwoMeanings(Path file, Covariate covariate) {
        if (levels(covariate).contains(MISSING)
                && IntStream.range(0, covariate.rows()).anyMatch(covariate::isMissing)) {
            throw new UnreadableTable(file + ": column " + covariate.name() + " has empty cells and a category called "
                    + MISSING + ", which would be one; fill the cells or rename the category.");
        }
    }

    /** A level is called {@code column=level} where a model is fitted, so no column may be called that. */
    private static void refuseNameOfLevel(Path file, String name, List<Covariate> covariates) {
        for (Covariate other : covariates) {
            boolean taken = name.startsWith(other.name() + "=")
                    && Stream.concat(levels(other).stream(), Stream.of(MISSING))
                            .anyMatch(level -> name.equals(other.name() + "=" + level));
            if (taken) {
                throw new UnreadableTable(file + ": column " + name + " is called like a category of column "
                        + other.name() + "; rename it, or match on one of the two.");
            }
        }
    }

    private static List<String> levels(Covariate covariate) {
        return covariate instanceof Covariate.Categories categories ? categories.levels() : List.of();
    }
}
