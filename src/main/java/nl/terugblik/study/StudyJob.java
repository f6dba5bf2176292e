package nl.terugblik.study;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.Steps;
import nl.terugblik.cohort.Flow;
import nl.terugblik.cohort.Quota;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.builder.SimpleJobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** One run of a study, as the list of its steps. */
final class StudyJob {

    static final String NAME = "study";
    static final String SCREEN = "screen families";
    static final String CODE = "code cohort";

    private static final String PART = "part";

    private final StudyWork work;
    private final JobRepository repository;
    private final Steps steps;
    private final Supplier<JobInstance> instance;
    private final Results results;

    StudyJob(StudyWork work, JobRepository repository, Steps steps, Supplier<JobInstance> instance, Results results) {
        this.work = work;
        this.repository = repository;
        this.steps = steps;
        this.instance = instance;
        this.results = results;
    }

    Job job() {
        ScreenStep screen = new ScreenStep(steps, work);
        CodeStep code = new CodeStep(steps, work);
        Supplier<Quota> quota = new Memoized<>(() -> Quota.of(work.study(), flow()));
        SimpleJobBuilder cohort = new JobBuilder(NAME, repository)
                .start(inParts(SCREEN, screen::step))
                .next(inParts(CODE, part -> code.step(part, quota.get())))
                .next(steps.once("freeze dataset", () -> results.freeze(flow())));
        if (work.study().matches()) {
            cohort.next(steps.once("match families", () -> results.match(flow())));
        }
        return cohort.next(steps.once("write dataset files", results::exchange))
                .next(steps.once("analyse", results::analyse))
                .next(steps.once("write report", results::report))
                .next(steps.once("seal run", results::seal))
                .build();
    }

    private Step inParts(String name, Function<Integer, Step> step) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (int part = 0; part < StudyWork.PARTS; part++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(PART, part);
            parts.put("part " + (part + 1), context);
        }
        return steps.partitioned(name, parts, context -> step.apply(context.getInt(PART)));
    }

    /** The flow of all parts, over all starts of the job. */
    private Flow flow() {
        Flow all = new Flow(work.ways());
        for (int part = 1; part <= StudyWork.PARTS; part++) {
            Optional.ofNullable(repository.getLastStepExecution(instance.get(), SCREEN + ":part " + part))
                    .map(StepExecution::getExecutionContext)
                    .map(context -> ScreenStep.flow(work.ways(), context))
                    .ifPresent(all::add);
        }
        return all;
    }
}
