package nl.terugblik.telling;

/**
 * A count as it may leave the house: rounded up to tens. Of one to ten it says ten, so that no few are ever told of, nor follow
 * from a total and its parts; of none it says none.
 *
 * @param tens the count, rounded up
 */
record Coarse(long tens) {

    private static final long STEP = 10;

    static Coarse of(long count) {
        return new Coarse((count + STEP - 1) / STEP * STEP);
    }
}
