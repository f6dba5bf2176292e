package nl.terugblik.cli.jobs;

/** What can be asked of the ledger of a work folder that is open. */
public interface LedgerJobs {

    /** The checkpoint of the ledger as it is, signed: a note. */
    String checkpoint();

    /**
     * The proof that the ledger only grew since it had a size, with the checkpoint that it leads to.
     *
     * @throws nl.terugblik.ledger.note.NotANote when it never had that size
     */
    String grewFrom(long size);

    /**
     * The proof that an entry is in the ledger, with its line and the checkpoint that it leads to.
     *
     * @throws nl.terugblik.ledger.note.NotANote when there is no such entry
     */
    String holds(long entry);

    /** Takes a new key; gives its public half. */
    String rotate();
}
