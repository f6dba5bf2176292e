package nl.terugblik.ledger.stored;

/**
 * What an entry did to the rows of a run, as the register keeps it.
 *
 * @param n the entry's number
 * @param run the run's id
 * @param salt what goes before the text where its hash is taken
 * @param text what it did
 */
public record StoredRows(long n, String run, byte[] salt, String text) {

    /** The hash that the entry holds of it. */
    public String commitment() {
        return Subjects.commitment(salt, text);
    }
}
