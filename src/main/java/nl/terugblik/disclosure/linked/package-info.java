/**
 * The counts of several datasets that share families, as one system.
 *
 * <p>Start at {@link nl.terugblik.disclosure.linked.LinkedCounts}. It may use {@code counts}.
 */
@NullMarked
package nl.terugblik.disclosure.linked;

import org.jspecify.annotations.NullMarked;
