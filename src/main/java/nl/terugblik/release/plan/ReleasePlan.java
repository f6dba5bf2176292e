package nl.terugblik.release.plan;

import java.util.List;
import java.util.Optional;
import nl.terugblik.disclosure.dataset.DatasetWish;
import nl.terugblik.protocol.InputFile;

/**
 * What is to be released, and to whom: tables, or a dataset, never both, since a dataset would tell what tables hide.
 *
 * @param name its short name
 * @param to who receives it and what for, in words
 * @param threshold counts below it are hidden; from the register's floor to 1,000
 * @param tables the tables; {@code all} for all that can be released; empty with a dataset
 * @param report whether the tables go as a report that people read, too
 * @param dataset the dataset, or empty with tables
 * @param file where that was written, and its hash
 */
public record ReleasePlan(
        String name,
        String to,
        int threshold,
        List<String> tables,
        boolean report,
        Optional<DatasetWish> dataset,
        InputFile file) {

    public static final String ALL = "all";

    /** Under it nothing would be hidden: the lowest that threshold, k and their floor can be. */
    public static final int LEAST = 2;

    /** The highest that threshold, k and their floor can be. */
    public static final int MOST = 1000;

    public ReleasePlan {
        tables = List.copyOf(tables);
    }

    public String kind() {
        return dataset.isPresent() ? "dataset" : "tables";
    }
}
