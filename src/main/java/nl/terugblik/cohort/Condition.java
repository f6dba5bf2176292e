package nl.terugblik.cohort;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.terugblik.casefile.CaseRecord;

/**
 * A named condition that keeps a family out of a cohort.
 *
 * @param name its own name; two conditions may be one reason
 * @param reason the reason under which the flow counts those whom it keeps out
 * @param meaning what is so of a family to which it applies, as the end of "The family is kept out because"
 * @param applies whether it applies; it is asked only where none before it does
 * @param rows the rows that it looks at
 */
record Condition(
        String name,
        ExclusionReason reason,
        String meaning,
        Predicate<UnderScreening> applies,
        Function<UnderScreening, List<? extends CaseRecord>> rows) {}
