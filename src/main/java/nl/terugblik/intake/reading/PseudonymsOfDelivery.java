package nl.terugblik.intake.reading;

import nl.terugblik.keys.Pseudonymiser.Entity;

/** The pseudonyms of families and children that the tables of one delivery share, so that each number is hashed once. */
public final class PseudonymsOfDelivery {

    /** Decisions are named near where they stand, so that few are worth keeping. */
    private static final int ORDERS = 1 << 10;

    private static final int FEWEST = 1 << 10;
    private static final int MOST = 1 << 20;
    private static final int BYTES_A_NUMBER = 128;

    private final Numbers families;
    private final Numbers children;

    /** For a delivery of so many bytes. */
    public PseudonymsOfDelivery(long bytes) {
        int room = Integer.highestOneBit((int) Math.min(MOST, Math.max(FEWEST, bytes / BYTES_A_NUMBER)));
        families = Numbers.first(room);
        children = Numbers.first(room);
    }

    /** What they take at most. */
    public long mostBytes() {
        return families.mostBytes() + children.mostBytes();
    }

    /** Those of questionnaires, whose rows stand together. */
    static Numbers ofQuestionnaires() {
        return Numbers.last(ORDERS);
    }

    Numbers of(Entity entity) {
        return switch (entity) {
            case FAMILY -> families;
            case CHILD -> children;
            case ORDER -> Numbers.last(ORDERS);
        };
    }
}
