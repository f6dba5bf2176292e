/**
 * The log of acts: what was done with a register, by whom and to what end, in entries that nobody can change, take out or
 * put in without its being found; and a second one of who looked at whom.
 *
 * <p>Start at {@link nl.terugblik.ledger.ActLog} and {@link nl.terugblik.ledger.AccessLog}. An entry is a line of JSON
 * ({@code entry}); the lines are the leaves of a Merkle tree ({@code tree}) whose root is signed ({@code note}). No entry
 * holds a word about a person: families and deliveries stand there by salted hashes
 * ({@link nl.terugblik.ledger.stored.Subjects}). It may use {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {"files"})
package nl.terugblik.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
