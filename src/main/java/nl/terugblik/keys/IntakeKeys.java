package nl.terugblik.keys;

/**
 * The keys that the steps of an intake need on the way from an agency's rows to case files: to make the register's pseudonyms, to seal
 * what it stores and the rows that are refused, and to know erased families and refused rows again.
 */
public interface IntakeKeys extends RegisterKeys {

    /** The pseudonymiser of one agency. */
    Pseudonymiser pseudonymiser(String organisation);

    /**
     * The seal for rows that were refused, which only the steward may see.
     *
     * @param salt what the register keeps beside it
     * @throws UnusableKey when these keys were made before the register's were rotated
     */
    Seal quarantineSeal(String salt);

    /** The seal for the temporary files of an intake, which do not outlive it. */
    Seal spoolSeal();

    /** The key for hashes of stored content, which must not let anyone test a guess without it. */
    ContentHash contentHash();

    /** The key for hashes of refused rows, by which one is known again in a later delivery. */
    ContentHash refusedRowHash();

    /** The key for tombstones: what is left of a family that was erased. */
    Tombstones tombstones();
}
