/**
 * The tables of runs as they follow from the log of acts: an act is an entry, and the entry makes the rows.
 *
 * <p>Start at {@link nl.terugblik.audit.projection.RunEntries}; {@link nl.terugblik.audit.projection.ProjectedRuns} holds the tables
 * against the entries. It uses {@code run} and {@code ledger}.
 */
@NullMarked
@NamedInterface("projection")
package nl.terugblik.audit.projection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
