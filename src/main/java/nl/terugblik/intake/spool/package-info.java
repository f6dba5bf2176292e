/**
 * What goes between the steps of an intake: rows without identifiers on their way to a family, and the fingerprints of keys that
 * are looked at again. Start at {@link nl.terugblik.intake.spool.RowLayout}.
 */
@NullMarked
package nl.terugblik.intake.spool;

import org.jspecify.annotations.NullMarked;
