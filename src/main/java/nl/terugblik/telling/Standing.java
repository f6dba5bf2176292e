package nl.terugblik.telling;

import java.time.Instant;
import java.util.Optional;

/**
 * How a register stands after a night, in figures.
 *
 * @param waiting the refused rows that wait in quarantine
 * @param entries the entries of the ledger
 * @param checkpoint when its last checkpoint was signed; empty where there is none
 */
public record Standing(long waiting, long entries, Optional<Instant> checkpoint) {}
