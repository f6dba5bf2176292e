/**
 * The first steps of an intake: a table's pages are checked row by row, numbers become pseudonyms, and every row goes to
 * the bucket of its family. Start at {@code PageIntake}.
 */
@NullMarked
package nl.terugblik.intake.reading;

import org.jspecify.annotations.NullMarked;
