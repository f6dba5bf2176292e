/**
 * What sentences for people have in common. Start at {@link nl.terugblik.wording.DidYouMean} and {@link nl.terugblik.wording.Counted}. It uses nothing.
 */
@NullMarked
@ApplicationModule(
        displayName = "Wording",
        allowedDependencies = {})
package nl.terugblik.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
