package nl.terugblik.coding;

import java.util.Set;
import nl.terugblik.casefile.SourceField;

/** A coding rule made ready: what it says of a family whose sources are sound and whose moment was observed. */
interface Operator {

    /**
     * The code of this family.
     *
     * @param answers the codes of the variables that {@link #uses} names, in the places of those variables
     */
    Code code(Family family, Code[] answers);

    /** The columns of the export that it reads, beside those that the cohort hangs on. */
    default Set<SourceField> reads() {
        return Set.of();
    }

    /** The places of the variables whose codes it needs. */
    default int[] uses() {
        return new int[0];
    }
}
