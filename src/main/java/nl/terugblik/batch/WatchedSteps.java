package nl.terugblik.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells a watch of steps as they begin, get on and end; the parts of a step all count for the step. */
final class WatchedSteps implements StepExecutionListener {

    private final StepWatch watch;
    private final Map<String, StepWatch.Watched> running = new ConcurrentHashMap<>();

    WatchedSteps(StepWatch watch) {
        this.watch = watch;
    }

    @Override
    public void beforeStep(StepExecution step) {
        running.put(step.getStepName(), watch.begin(step.getStepName()));
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        StepWatch.Watched ended = running.remove(step.getStepName());
        if (ended != null) {
            if (step.getStatus() != BatchStatus.COMPLETED) {
                ended.fail();
            }
            ended.close();
        }
        return step.getExitStatus();
    }

    /** How far a step is, in words. */
    void tell(String step, String words) {
        StepWatch.Watched of = running.get(step);
        if (of != null) {
            of.tell(words);
        }
    }

    /** So much more of a step is done. */
    void advance(String step, long more) {
        StepWatch.Watched of = running.get(step);
        if (of != null) {
            of.advance(more);
        }
    }
}
