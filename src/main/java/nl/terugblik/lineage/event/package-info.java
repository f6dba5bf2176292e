/**
 * What an OpenLineage event says: the run, the job, and the datasets that went in and came out.
 *
 * <p>Start at {@link nl.terugblik.lineage.event.RunEvents}.
 */
@NullMarked
package nl.terugblik.lineage.event;

import org.jspecify.annotations.NullMarked;
