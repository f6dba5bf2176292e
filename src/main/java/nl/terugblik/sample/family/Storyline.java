package nl.terugblik.sample.family;

/**
 * What a family's case file comes down to for the study. Storylines are dealt in turn, not drawn, so that every hundred
 * consecutive families hold each of them.
 */
enum Storyline {
    /** A new order in the window and a conference established after it. */
    CONFERENCE(25),
    /** A new order in the window, no conference, and a dated family plan. */
    FAMILY_PLAN(21),
    /** A new order in the window, no conference, and no family plan that can date the second moment. */
    NO_PLAN(18),
    /** Voluntary help only: no order at all. */
    NO_ORDER(6),
    /** Nothing but provisional orders. */
    PROVISIONAL_ONLY(2),
    /** Moved from another agency: extensions whose first order is elsewhere. */
    MOVED_IN(3),
    /** First order before the window. */
    ORDER_BEFORE_WINDOW(7),
    /** First order after the window. */
    ORDER_AFTER_WINDOW(5),
    /** A conference established without a date. */
    CONFERENCE_UNDATED(2),
    /** A conference established before the order only. */
    CONFERENCE_BEFORE_ORDER(3),
    /** A conference proposed, declined or cancelled. */
    CONFERENCE_NOT_HELD(4),
    /** A conference that only the journal knows of. */
    CONFERENCE_MENTIONED(4);

    private static final int CYCLE = 100;
    /** Has no factor in common with the cycle, so that neighbours differ and each turn still comes once. */
    private static final int STRIDE = 37;

    private final int share;

    Storyline(int share) {
        this.share = share;
    }

    /** The storyline of a family, by its number. */
    static Storyline of(int number) {
        int turn = (int) ((long) number * STRIDE % CYCLE);
        for (Storyline storyline : values()) {
            turn -= storyline.share;
            if (turn < 0) {
                return storyline;
            }
        }
        throw new IllegalStateException("The shares of the storylines do not fill the cycle.");
    }

    /** Whether the storyline has a new order in the study window. */
    boolean hasOrderInWindow() {
        return switch (this) {
            case NO_ORDER, PROVISIONAL_ONLY, MOVED_IN, ORDER_BEFORE_WINDOW, ORDER_AFTER_WINDOW -> false;
            default -> true;
        };
    }
}
