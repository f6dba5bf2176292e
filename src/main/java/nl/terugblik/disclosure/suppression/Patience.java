package nl.terugblik.disclosure.suppression;

/**
 * How much work the choice of what to hide may be. It is counted, not timed: what one machine finds out another does too, only
 * later.
 */
public final class Patience {

    private final long most;
    private final HowFar howFar;
    private long spent;

    private Patience(long most, HowFar howFar) {
        this.most = most;
        this.howFar = howFar;
    }

    /** Is told how far the choice is. */
    @FunctionalInterface
    public interface HowFar {

        /** So many of all that must not be told are looked at. */
        void at(int done, int all);
    }

    /**
     * For so much work.
     *
     * @param most in numbers of tables that are worked out anew
     */
    public static Patience of(long most, HowFar howFar) {
        return new Patience(most, howFar);
    }

    /** Without an end. */
    public static Patience endless() {
        return new Patience(Long.MAX_VALUE, (done, all) -> {});
    }

    /**
     * Goes on with so much more work where it has not ended.
     *
     * @throws CannotProtect where it has
     */
    void spend(long work) {
        spent += work;
        if (spent > most) {
            throw CannotProtect.tooLong();
        }
    }

    void at(int done, int all) {
        howFar.at(done, all);
    }

    /** How much work it was so far. */
    public long spent() {
        return spent;
    }
}
