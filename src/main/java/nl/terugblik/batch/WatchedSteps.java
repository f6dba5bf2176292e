package nl.terugblik.batch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.ChunkListener;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.Chunk;

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
            ended.close();
        }
        return step.getExitStatus();
    }

    /** Counts the chunks that a part of this step has written. */
    <I, O> ChunkListener<I, O> chunksOf(String step, ToLongFunction<? super O> size) {
        return new ChunkListener<>() {
            @Override
            public void afterChunk(Chunk<O> written) {
                StepWatch.Watched of = running.get(step);
                if (of != null) {
                    long more = 0;
                    for (O item : written) {
                        more += size.applyAsLong(item);
                    }
                    of.advance(more);
                }
            }
        };
    }
}
