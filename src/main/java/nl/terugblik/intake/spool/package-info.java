/**
 * What lies in the spools of an intake: rows without identifiers on their way to a family, and the fingerprints of their
 * keys. Start at {@link nl.terugblik.intake.spool.SpooledRow}.
 */
@NullMarked
package nl.terugblik.intake.spool;

import org.jspecify.annotations.NullMarked;
