package nl.terugblik.intake.parts;

import nl.terugblik.intake.NotEnoughMemory;
import nl.terugblik.intake.reading.DeliveryKeys;

/**
 * How an intake shares out the memory that Java gives it. Which family a child or a questionnaire is of must be there as a whole while
 * tables by child are read, and is all that grows with the delivery; rows that wait for the next step have what the rest leaves, and
 * lie on disk where that is little.
 *
 * @param heap the most that Java may use, in bytes
 * @param numbers the most that pseudonyms take which were worked out already
 */
record IntakeMemory(long heap, long numbers) {

    private static final long MEGABYTE = 1L << 20;

    /** The program, the database's pages, what is read and assembled at the moment, and the garbage that lies about meanwhile. */
    private static final long PROGRAM = 144 * MEGABYTE;

    private static final long LEAST_PROGRAM = 40 * MEGABYTE;

    private static final long LEAST_ROWS = 8 * MEGABYTE;

    /** What Java gives this process. */
    static IntakeMemory of(IntakeWork work) {
        return new IntakeMemory(Runtime.getRuntime().maxMemory(), work.known().mostBytes());
    }

    /**
     * How many bytes of rows may wait in memory.
     *
     * @param usual the most
     * @param families what the families of children and questionnaires will take, about
     */
    long rows(long usual, long families) {
        return Math.min(usual, Math.max(LEAST_ROWS, heap - PROGRAM - numbers - DeliveryKeys.MOST_BYTES - families));
    }

    /**
     * Looks before they are read whether there is room for the families of children or questionnaires.
     *
     * @param families what they take
     * @throws NotEnoughMemory where there is none
     */
    void check(long families) {
        long stays = LEAST_PROGRAM + numbers + families;
        long least = stays + stays / 3; // where less is free, more is collected than done
        if (heap < least) {
            throw new NotEnoughMemory((least + MEGABYTE - 1) / MEGABYTE, heap / MEGABYTE);
        }
    }
}
