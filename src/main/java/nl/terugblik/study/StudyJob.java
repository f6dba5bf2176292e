package nl.terugblik.study;

import java.nio.file.Path;
import nl.terugblik.batch.Steps;
import nl.terugblik.files.PrivateFiles;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/**
 * One run of a study, as the list of its steps.
 *
 * @param work the study
 * @param folder the work folder, which machines share that carry parts out
 * @param parts the steps that go in parts
 * @param results what it leaves
 */
record StudyJob(StudyWork work, Path folder, JobRepository repository, Steps steps, StudyParts parts, Results results) {

    static final String NAME = "study";

    Job job() {
        JobBuilder study = new JobBuilder(NAME, repository);
        if (steps.areElsewhere()) {
            study.listener(WorkOrder.of(work, folder).entered(work, repository));
        }
        SimpleJobBuilder cohort = study.start(inParts(StudyParts.SCREEN))
                .next(inParts(StudyParts.CODE))
                .next(once("freeze dataset", () -> results.freeze(parts)));
        if (work.study().matches()) {
            cohort.next(once("match families", () -> results.match(parts.left())));
        }
        if (steps.areElsewhere()) {
            cohort.next(inParts(StudyParts.RESULTS)).next(once("gather files and tables", () -> results.gather(parts)));
        } else {
            cohort.next(once(StudyParts.RESULTS, () -> results.filesAndTables(parts.left())));
        }
        return cohort.next(once("write report", results::report))
                .next(steps.once("seal run", results::seal))
                .build();
    }

    /** A step whose files lie on the disk before it counts as done. */
    private Step once(String step, Runnable part) {
        return steps.once(step, () -> {
            part.run();
            PrivateFiles.forceFolder(work.partial());
        });
    }

    private Step inParts(String step) {
        return steps.partitioned(step, parts.partitions(step), parts.of(step, steps));
    }
}
