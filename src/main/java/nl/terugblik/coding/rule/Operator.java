package nl.terugblik.coding.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.ScaleItems;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;

/** A coding rule made ready: what it says of a family whose sources are sound and whose moment was observed. */
public interface Operator {

    /**
     * The code of this family.
     *
     * @param answers the codes of the variables that {@link #uses} names, in the places of those variables
     */
    default Code code(Family family, Code[] answers) {
        return trace(family, answers, Trace.NONE);
    }

    /**
     * The code of this family, told step by step.
     *
     * @param answers the codes of the variables that {@link #uses} names, in the places of those variables
     * @param trace is told of every record that the rule looks at
     */
    Code trace(Family family, Code[] answers, Trace trace);

    /** The columns of the export that it reads, beside those that the cohort hangs on. */
    default Set<SourceField> reads() {
        return Set.of();
    }

    /** Whether a refused row of which only this is known may have told it something. */
    default boolean touchedBy(Research.Refused refused) {
        return true;
    }

    /** The items that its score is made of; empty where it is no score of items. */
    default Optional<ScaleItems> scale() {
        return Optional.empty();
    }

    /** What each of those items counts for in a family that answered all of them; nothing in others. */
    default List<Integer> items(Family family) {
        return List.of();
    }

    /** The places of the variables whose codes it needs. */
    default int[] uses() {
        return new int[0];
    }
}
