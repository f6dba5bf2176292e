package nl.terugblik.keys;

/** The keys with which case files of a register are opened and sealed. */
public interface RegisterKeys {

    /** What tells two registers' keys apart without telling either. */
    String fingerprint();

    /**
     * The seal for what the register stores.
     *
     * @param salt what the register keeps beside it
     * @throws UnusableKey when these keys were made before the register's were rotated
     */
    Seal storageSeal(String salt);

    /** The key for hashes of children that moved to another family. */
    ContentHash movedChildHash();
}
