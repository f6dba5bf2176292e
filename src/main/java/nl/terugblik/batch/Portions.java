package nl.terugblik.batch;

/**
 * How much a job does between two checkpoints. What comes of a job does not depend on it; smaller portions lose less when
 * a job is cut off and cost more bookkeeping.
 *
 * @param rowsAPage rows of a table that are read and checked together
 * @param familiesAPage families that are read from the register together
 * @param pagesAChunk pages between two checkpoints
 * @param familiesAChunk families that are assembled between two checkpoints
 * @param bytesAPart bytes of a table that are worth a part of their own, where several machines may take parts
 * @param bytesHeld the most bytes of rows that wait for the next step in memory, where that has room; what is beyond waits sealed on disk
 */
public record Portions(
        int rowsAPage, int familiesAPage, int pagesAChunk, int familiesAChunk, long bytesAPart, long bytesHeld) {

    /** Read in a quarter of a second: what a part costs for its entries, some 20 milliseconds, is less than a tenth of that. */
    private static final long READ_AT_ONCE = 8L << 20;

    /** As many rows as a hundred thousand families have. */
    private static final long MOST_HELD = 112L << 20;

    /** What suits a desk machine: a checkpoint every fraction of a second. */
    public static final Portions USUAL = new Portions(4096, 500, 16, 4096, READ_AT_ONCE, MOST_HELD);

    public Portions {
        if (Math.min(Math.min(rowsAPage, familiesAPage), Math.min(pagesAChunk, familiesAChunk)) < 1 || bytesAPart < 1) {
            throw new IllegalArgumentException("a portion holds at least one");
        }
    }
}
