package nl.terugblik.matching;

/** To be written. */
final class FullMatching {

    private FullMatching() {}

    static Sets of(Problem problem, Room room) {
        throw new CannotMatch("Method " + problem.specification().method().id() + " is not there yet.");
    }
}
