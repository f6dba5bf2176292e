package nl.terugblik.spread.queue;

import java.sql.Connection;
import java.util.List;
import org.springframework.batch.integration.partition.StepExecutionRequest;

/** Requests for parts of steps that wait until somebody takes them, first come first served. */
public interface PartQueue extends AutoCloseable {

    /**
     * Makes it ready for a start, whose requests alone are to wait in it.
     *
     * @throws CannotUseQueue when there is no way to it
     */
    void prepare();

    /**
     * Lets these wait, once it is certain that they do.
     *
     * @throws CannotUseQueue when it is not
     */
    void add(List<StepExecutionRequest> requests);

    /**
     * Whether nothing waits in it, as far as is known: what somebody took and did not settle may come back.
     *
     * @throws CannotUseQueue when there is no way to it
     */
    boolean isEmpty();

    /**
     * A place at it for one pair of hands.
     *
     * @param own the hands' own connection to the register; a transaction of it begins before something is taken, and ends before that
     *     is settled
     * @throws CannotUseQueue when there is no way to it
     */
    Place place(Connection own);

    @Override
    void close();
}
