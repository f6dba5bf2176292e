/**
 * Reads the files of a source through its profile, as pages of canonical rows. Nothing is copied to disk. Start at
 * {@code TranslatedFiles}.
 */
@NullMarked
package nl.terugblik.intake.translation;

import org.jspecify.annotations.NullMarked;
