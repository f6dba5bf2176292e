/**
 * What the tables of a register hold, as hashes: so that an act can say what it left, and a row that was changed since is
 * found.
 *
 * <p>Start at {@link nl.terugblik.ledger.tables.RegisterState}. It uses no other room.
 */
@NullMarked
@NamedInterface("tables")
package nl.terugblik.ledger.tables;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
