package nl.terugblik.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import nl.terugblik.batch.Attempt;
import nl.terugblik.batch.Memoized;
import nl.terugblik.batch.Steps;
import nl.terugblik.cohort.Flow;
import nl.terugblik.study.families.ApproachedCounts;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/** The steps of a study that go in parts, as each machine makes them that carries some of the parts out, and what those left. */
final class StudyParts {

    static final String SCREEN = "screen families";
    static final String CODE = "code cohort";

    /** The files for other programs and the tables; where several machines are at work, each in a part of its own. */
    static final String RESULTS = "write files and tables";

    private static final String PART = "part";

    private final StudyWork work;
    private final JobRepository repository;
    private final Supplier<JobInstance> instance;
    private final Supplier<LeftByScreening> screened = new Memoized<>(this::screened);
    private final ResultParts results;

    StudyParts(StudyWork work, JobRepository repository, Supplier<JobInstance> instance) {
        this.work = work;
        this.repository = repository;
        this.instance = instance;
        this.results = new ResultParts(work);
    }

    /** The parts of a step by name, each with what tells it apart. */
    Map<String, ExecutionContext> partitions(String step) {
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        if (step.equals(RESULTS)) {
            results.names().forEach(name -> {
                ExecutionContext context = new ExecutionContext();
                context.putString(PART, name);
                parts.put(name, context);
            });
            return parts;
        }
        for (int part = 0; part < work.parts(); part++) {
            ExecutionContext context = new ExecutionContext();
            context.putInt(PART, part);
            parts.put(name(part), context);
        }
        return parts;
    }

    /** Makes the step of a part. */
    Function<ExecutionContext, Step> of(String step, Steps steps) {
        return switch (step) {
            case SCREEN -> context -> new ScreenStep(steps, work).step(context.getInt(PART));
            case CODE -> context -> new CodeStep(steps, work).step(context.getInt(PART), screened);
            case RESULTS ->
                context -> steps.outside(
                        RESULTS, () -> results.write(String.valueOf(context.get(PART)), Attempt.mark(context)));
            default -> throw new IllegalArgumentException("a study has no such step in parts");
        };
    }

    /** Brings the files and tables together that the parts left. */
    void gatherResults() {
        results.names().forEach(name -> results.gather(name, Attempt.mark(last(RESULTS, name))));
    }

    /** What the screening left, once it is done. */
    LeftByScreening left() {
        return screened.get();
    }

    /** The names of the parts of the dataset, in order, once the cohort is coded. */
    List<String> dataset() {
        return IntStream.range(0, work.parts())
                .mapToObj(part -> CodeStep.name(part, context(CODE, part)))
                .toList();
    }

    /** Where the parts left answers to the items of scales, once the cohort is coded. */
    List<Path> items() {
        return IntStream.range(0, work.parts())
                .mapToObj(part -> work.items(part, Attempt.mark(context(CODE, part))))
                .toList();
    }

    private LeftByScreening screened() {
        Flow flow = new Flow(work.ways());
        ApproachedCounts approached = new ApproachedCounts();
        List<Path> families = new ArrayList<>();
        List<Path> outcomes = new ArrayList<>();
        for (int part = 0; part < work.parts(); part++) {
            ExecutionContext left = context(SCREEN, part);
            flow.add(ScreenStep.flow(work.ways(), left));
            approached.add(ScreenStep.approached(left));
            families.add(work.screened(part, Attempt.mark(left)));
            outcomes.add(work.outcomes(part, Attempt.mark(left)));
        }
        return new LeftByScreening(flow, List.copyOf(families), List.copyOf(outcomes), approached);
    }

    /** What a part left in its last go, over all starts of the job. */
    private ExecutionContext context(String step, int part) {
        return last(step, name(part));
    }

    private ExecutionContext last(String step, String part) {
        return Optional.ofNullable(repository.getLastStepExecution(instance.get(), step + ":" + part))
                .map(StepExecution::getExecutionContext)
                .orElseGet(ExecutionContext::new);
    }

    private static String name(int part) {
        return "part " + (part + 1);
    }
}
