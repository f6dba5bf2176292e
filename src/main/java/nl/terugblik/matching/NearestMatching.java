package nl.terugblik.matching;

/** To be written. */
final class NearestMatching {

    private NearestMatching() {}

    static Sets of(Problem problem) {
        throw new CannotMatch("Method " + problem.specification().method().id() + " is not there yet.");
    }
}
