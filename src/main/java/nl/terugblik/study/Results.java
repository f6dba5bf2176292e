package nl.terugblik.study;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cores.Aside;
import nl.terugblik.crate.Crate;
import nl.terugblik.dataset.Dataset;
import nl.terugblik.exchange.Exchange;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.outcomes.Tables;
import nl.terugblik.protocol.Comparison;
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

    /** The dataset; and the cohort's flow, unless matching ends it. */
    void freeze(StudyParts parts) {
        LeftByScreening screened = parts.left();
        if (!work.study().matches()) {
            writeFlow(screened.flow().rows(screened.quota(work.study())));
        }
        if (work.study().analysis().options().nonresponse().isPresent()) {
            ApproachedFile.write(cohort().resolve("approached.csv"), screened.approached());
        }
        Dataset.freeze(
                work.partial(),
                parts.dataset(),
                work.study(),
                work.extractedOn(),
                ScaleAnswers.added(parts.items(), work.seal(), work.study()));
    }

    /** The matched cohort, in place of the two groups of the whole one in the flow; others were not to be matched. */
    void match(LeftByScreening screened) {
        Comparison matched = work.study().comparison();
        List<Flow.Row> rows = screened.flow().rows(screened.quota(work.study())).stream()
                .filter(row -> !row.step().equals(Flow.COHORT)
                        || !List.of(matched.treated(), matched.control()).contains(row.reason()))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.addAll(MatchedCohort.match(work.partial(), work.study()));
        Flow.close(rows);
        writeFlow(rows);
    }

    private void writeFlow(List<Flow.Row> rows) {
        FlowFile.write(cohort().resolve("flow.csv"), rows);
    }

    private void writeScreened(LeftByScreening screened) {
        ScreenedFile.write(
                cohort(),
                screened.outcomes(),
                Found.BUCKETS,
                work.seal(),
                new ScreenedFamily.Told(work.ways(), screened.quota(work.study())));
    }

    private Path cohort() {
        return PrivateFiles.folder(work.partial().resolve("cohort"));
    }

    /**
     * What is made from the dataset, and what became of every family that was screened. None of these is made from
     * another, so that they are written side by side; where one fails, no other writes on after this has failed.
     */
    void filesAndTables(LeftByScreening screened) {
        Aside<Boolean> families = Aside.begin(() -> {
            writeScreened(screened);
            return true;
        });
        Aside<Boolean> files = Aside.begin(() -> {
            Exchange.write(work.partial());
            return true;
        });
        try {
            PrivateFiles.folder(work.partial().resolve("tables"));
            Tables.analyse(work.partial()).writeTo(work.partial());
        } finally {
            families.settle();
            files.settle();
        }
        families.get();
        files.get();
    }

    /** The same, where other machines made the files and the tables. */
    void gather(StudyParts parts) {
        parts.gatherResults();
        writeScreened(parts.left());
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
            Sha256.Once hashes = new Sha256.Once();
            Crate.write(work.partial(), RunCrate.of(work, clock.softwareVersion()), hashes);
            RunDescription.write(work, clock, hashes);
            PrivateFiles.move(work.partial(), work.out());
        }
    }
}
