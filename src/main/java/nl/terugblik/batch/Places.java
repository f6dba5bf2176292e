package nl.terugblik.batch;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
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
     * @param told is told in words how far they are, where those that do not carry them out themselves would not know
     */
    PartitionHandler handing(String step, Step part, int parts, Consumer<String> told);

    /**
     * In how many parts a step is cut that can be cut in any number; a power of two.
     *
     * @param items how many families, or whatever the step goes by, there are about
     */
    int parts(LongSupplier items);

    /** Whether other machines carry parts out, which must be told what of. */
    default boolean areElsewhere() {
        return false;
    }

    /** Whether another machine waits for parts now; one may come later, too. */
    default boolean isAnyoneWaiting() {
        return false;
    }
}
