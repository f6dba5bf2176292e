package nl.terugblik.matching;

/** To be written. */
final class OptimalMatching {

    private OptimalMatching() {}

    static Sets of(Problem problem) {
        throw new CannotMatch("Method " + problem.specification().method().id() + " is not there yet.");
    }
}
