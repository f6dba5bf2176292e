/** First versions of source profiles, guessed from files. Start at {@code Guesses}; {@code ProfileDraft} writes them. */
@NullMarked
package nl.terugblik.intake.draft;

import org.jspecify.annotations.NullMarked;
