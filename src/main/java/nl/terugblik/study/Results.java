package nl.terugblik.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Quota;
import nl.terugblik.crate.Crate;
import nl.terugblik.dataset.Dataset;
import nl.terugblik.exchange.Exchange;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.outcomes.Tables;
import nl.terugblik.report.Report;
import nl.terugblik.study.families.Found;
import nl.terugblik.study.kept.ProtocolCopies;
import nl.terugblik.study.kept.ScaleAnswers;
import nl.terugblik.study.kept.ScreenedFamily;
import nl.terugblik.study.kept.ScreenedFile;
import nl.terugblik.study.matched.MatchedCohort;

/**
 * What a study leaves: each part is made from the files before it, so that a step that was interrupted can be done over.
 */
final class Results {

    private final StudyWork work;
    private final RunClock clock;

    Results(StudyWork work, RunClock clock) {
        this.work = work;
        this.clock = clock;
    }

    /** The cohort's flow and the dataset. */
    void freeze(Flow flow) {
        Quota quota = Quota.of(work.study(), flow);
        writeFlow(flow.rows(quota));
        writeScreened(quota);
        Dataset.freeze(
                work.partial(),
                StudyWork.PARTS,
                work.study(),
                work.extractedOn(),
                ScaleAnswers.added(work.items(), work.key().spoolSeal(), work.study()));
    }

    /** The matched cohort, in place of the whole one in the flow. */
    void match(Flow flow) {
        Quota quota = Quota.of(work.study(), flow);
        List<Flow.Row> rows = flow.rows(quota).stream()
                .filter(row -> !row.step().equals(Flow.COHORT))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.addAll(MatchedCohort.match(work.partial(), work.study()));
        Flow.close(rows);
        writeFlow(rows);
        writeScreened(quota);
    }

    private void writeFlow(List<Flow.Row> rows) {
        FlowFile.write(cohort().resolve("flow.csv"), rows);
    }

    private void writeScreened(Quota quota) {
        ScreenedFile.write(
                cohort(),
                work.outcomes(),
                Found.BUCKETS,
                work.key().spoolSeal(),
                new ScreenedFamily.Told(work.ways(), quota));
    }

    private Path cohort() {
        return PrivateFiles.folder(work.partial().resolve("cohort"));
    }

    /** The dataset for other programs. */
    void exchange() {
        Exchange.write(work.partial());
    }

    /** The tables. */
    void analyse() {
        PrivateFiles.folder(work.partial().resolve("tables"));
        Tables.analyse(work.partial()).writeTo(work.partial());
    }

    /** The report. */
    void report() {
        PrivateFiles.folder(work.partial().resolve("report"));
        try {
            Report.write(work.partial(), Facts.of(work, clock.softwareVersion()));
        } catch (IOException e) {
            throw new CannotWrite(work.partial().resolve("report"), e);
        }
    }

    /** The run's description; then the folder takes its own name. A kill between the two leaves nothing to do. */
    void seal() {
        if (Files.exists(work.partial())) {
            PrivateFiles.delete(work.spool());
            InsideOnly.write(work.partial());
            ProtocolCopies.write(work.partial(), work.study());
            Crate.write(work.partial(), RunCrate.of(work, clock.softwareVersion()));
            RunDescription.write(work, clock);
            PrivateFiles.move(work.partial(), work.out());
        }
    }
}
