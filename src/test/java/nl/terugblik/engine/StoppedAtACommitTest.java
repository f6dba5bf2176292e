package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.terugblik.batch.JobStopped;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.support.transaction.ResourcelessTransactionManager;
import org.springframework.dao.OptimisticLockingFailureException;

/** A request to stop that comes just as a part enters its state: the part finds that somebody else wrote there. */
class StoppedAtACommitTest {

    private static final JobBench BENCH = new JobBench();

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void isAStopAndNoFailure() {
        assertThatThrownBy(() -> fail("stopped", new OptimisticLockingFailureException("wrong version")))
                .isInstanceOf(JobStopped.class);
        assertThatThrownBy(() -> fail("failed", new IllegalStateException("something else")))
                .isInstanceOf(IllegalStateException.class);
    }

    private static void fail(String job, RuntimeException failure) {
        BENCH.run(new JobBuilder(job, BENCH.repository())
                .start(new StepBuilder("step", BENCH.repository())
                        .tasklet(
                                (contribution, context) -> {
                                    throw failure;
                                },
                                new ResourcelessTransactionManager())
                        .build())
                .build());
    }
}
