package nl.terugblik.intake;

import nl.terugblik.batch.Steps;
import nl.terugblik.intake.parts.IntakeParts;
import nl.terugblik.intake.parts.Stages;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;

/**
 * The intake of one delivery, as the list of its steps.
 *
 * @param parts the steps that go in parts
 */
record IntakeJob(JobRepository repository, Steps steps, IntakeParts parts, Publication publication) {

    static final String NAME = "intake";
    static final String PUBLISH = "publish delivery";

    Job job() {
        JobBuilder intake = new JobBuilder(NAME, repository);
        parts.order().ifPresent(intake::listener);
        return intake.start(inParts(Stages.READ_BY_FAMILY))
                .next(inParts(Stages.READ_BY_CHILD))
                .next(inParts(Stages.SEARCH_DUPLICATES))
                .next(inParts(Stages.ASSEMBLE))
                .next(steps.once(PUBLISH, () -> {
                    parts.forgetRows();
                    publication.publish();
                }))
                .build();
    }

    private Step inParts(String step) {
        return steps.partitioned(step, parts.partitions(step), parts.of(step, steps));
    }
}
