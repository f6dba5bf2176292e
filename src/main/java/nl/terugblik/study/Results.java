package nl.terugblik.study;

import java.nio.file.Files;
import java.util.List;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Quota;
import nl.terugblik.dataset.Dataset;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.PrivateFiles;

/**
 * What a study leaves: each part is made from the files before it, so that a step that was interrupted can be done over.
 */
final class Results {

    private final StudyWork work;

    Results(StudyWork work) {
        this.work = work;
    }

    /** The cohort's flow and the dataset. */
    void freeze(Flow flow) {
        PrivateFiles.folder(work.partial().resolve("cohort"));
        try (CsvFile csv = CsvFile.create(
                work.partial().resolve("cohort").resolve("flow.csv"),
                List.of("step", "reason", "families", "children"))) {
            for (Flow.Row row : flow.rows(Quota.of(work.study(), flow))) {
                csv.row(row.step(), row.reason(), row.families(), row.children());
            }
        }
        Dataset.freeze(work.partial(), StudyWork.PARTS, work.study());
    }

    /** The tables. */
    void analyse() {}

    /** The report. */
    void report() {}

    /** The run's description; then the folder takes its own name. */
    void seal() {
        PrivateFiles.delete(work.spool());
        if (Files.exists(work.partial())) {
            PrivateFiles.move(work.partial(), work.out());
        }
    }
}
