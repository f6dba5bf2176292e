package nl.terugblik.spread.queue;

import java.util.Optional;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/**
 * A place at a queue. What was taken there is nobody else's until it is settled; it waits again where the transaction fails in which it
 * was taken, or where whoever sits there is gone.
 */
public interface Place extends AutoCloseable {

    /** The request that waits longest, if one does. */
    Optional<StepExecutionRequest> take();

    /** Lets what was taken wait again behind all others; it is to be settled all the same. */
    void passOn(StepExecutionRequest request);

    /** Has done with what was taken. */
    void settle();

    /** Leaves; what was not settled waits again. */
    @Override
    void close();
}
