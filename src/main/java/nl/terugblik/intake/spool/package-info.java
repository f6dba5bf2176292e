/**
 * Rows between two steps of an intake: sealed files on disk, addressed by bucket, that a restart cuts back to the last
 * committed chunk. Start at {@link nl.terugblik.intake.spool.SpoolFile}.
 */
@NullMarked
package nl.terugblik.intake.spool;

import org.jspecify.annotations.NullMarked;
