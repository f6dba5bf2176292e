/**
 * The search for rows that share a primary key, over all families at once. Start at
 * {@link nl.terugblik.intake.duplicates.DuplicateSearch}.
 */
@NullMarked
package nl.terugblik.intake.duplicates;

import org.jspecify.annotations.NullMarked;
