/**
 * What sentences for people have in common. Start at {@link nl.terugblik.wording.Sentences},
 * which are those of a part of the program in one language; {@link nl.terugblik.wording.DidYouMean} and {@link nl.terugblik.wording.Counted} help to say them. It uses nothing.
 */
@NullMarked
@ApplicationModule(
        displayName = "Wording",
        allowedDependencies = {})
package nl.terugblik.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
