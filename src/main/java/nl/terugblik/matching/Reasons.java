package nl.terugblik.matching;

/** Why rows that took part are in no set. */
final class Reasons {

    private final Problem problem;

    Reasons(Problem problem) {
        this.problem = problem;
    }

    UnmatchedReason of(int row) {
        return problem.isTreated(row) ? UnmatchedReason.CONTROLS_EXHAUSTED : UnmatchedReason.NO_CANDIDATE;
    }
}
