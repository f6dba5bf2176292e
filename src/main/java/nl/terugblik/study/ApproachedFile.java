package nl.terugblik.study;

import java.nio.file.Path;
import java.util.List;
import nl.terugblik.files.CsvFile;
import nl.terugblik.study.families.ApproachedCounts;

/** {@code cohort/approached.csv}: what was counted of those who refused and of those who consented. */
final class ApproachedFile {

    private static final List<String> COLUMNS =
            List.of("answer", "variable", "value", "families", "sum", "sum_of_squares");

    private ApproachedFile() {}

    static void write(Path file, ApproachedCounts counts) {
        try (CsvFile csv = CsvFile.create(file, COLUMNS)) {
            counts.toMap().forEach((name, text) -> {
                String[] what = name.split("\\.", -1);
                String[] sums = text.split(" ", -1);
                csv.row(what[0], what[1], what[2], sums[0], sums[1], sums[2]);
            });
        }
    }
}
