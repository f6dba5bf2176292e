package nl.terugblik.ledger.note;

/** The log below a work folder is not what a log that is to go on there was once. */
public final class OtherHistory extends RuntimeException {

    public OtherHistory() {
        super(
                "The ledger below the work folder (ledger/runs.jsonl) did not grow out of the backup's; name an empty folder with"
                        + " --work, or move the folder ledger away and keep it.");
    }
}
