package nl.terugblik.batch;

import org.springframework.batch.core.partition.PartitionHandler;
import org.springframework.batch.core.step.Step;

/** Where the parts of a step are carried out: on the cores of this machine, or on those of several. */
public interface Places {

    /**
     * What hands the parts of a step out and waits until each has ended.
     *
     * @param step the step's name
     * @param part carries out a part here
     * @param parts how many there are
     */
    PartitionHandler handing(String step, Step part, int parts);

    /** In how many parts a step is cut that can be cut in any number; a power of two. */
    int parts();

    /** Whether other machines carry parts out, which must be told what of. */
    default boolean areElsewhere() {
        return false;
    }
}
