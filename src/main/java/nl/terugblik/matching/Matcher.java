package nl.terugblik.matching;

import nl.terugblik.matching.nearest.NearestMatching;
import nl.terugblik.matching.optimal.FullMatching;
import nl.terugblik.matching.optimal.OptimalMatching;
import nl.terugblik.matching.optimal.Room;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Sets;
import nl.terugblik.matching.strata.CoarsenedExactMatching;
import nl.terugblik.matching.strata.ExactMatching;
import nl.terugblik.matching.strata.Subclassification;

/** Matches a table. */
public final class Matcher {

    private Matcher() {}

    /**
     * Matches the rows of a table as specified. The result does not depend on the order of rows, unless the specification
     * asks for that.
     *
     * @throws CannotMatch when the table cannot be matched so: a column is not there, a group is empty, the propensity
     *     score cannot be estimated, or the table is beyond what the method can hold in memory
     */
    public static Matching match(MatchingTable table, Specification specification) {
        return match(table, specification, Room.of(Runtime.getRuntime().maxMemory() / 2));
    }

    static Matching match(MatchingTable table, Specification specification, Room room) {
        Problem problem = new Problem(table, specification);
        Sets sets = switch (specification.method()) {
            case NEAREST -> NearestMatching.of(problem);
            case EXACT -> ExactMatching.of(problem);
            case CEM -> CoarsenedExactMatching.of(problem);
            case OPTIMAL -> OptimalMatching.of(problem, room);
            case SUBCLASS -> Subclassification.of(problem);
            case FULL -> FullMatching.of(problem, room);
        };
        return Matching.of(table, problem, sets);
    }
}
