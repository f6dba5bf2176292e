/**
 * Opens archives that agencies send, and says what a file is by how it begins. Start at {@code Archive}.
 */
@NullMarked
package nl.terugblik.intake.archive;

import org.jspecify.annotations.NullMarked;
