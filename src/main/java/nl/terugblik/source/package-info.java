/**
 * Source profiles, as data: how the export of some case system says what the canonical tables say.
 *
 * <p>Start at {@link nl.terugblik.source.ProfileFile}, which reads a {@link nl.terugblik.source.SourceProfile} from YAML
 * and says in plain sentences what is wrong with it. Nothing here sees a delivery; {@code intake.translation} does.
 */
@NullMarked
@ApplicationModule(
        displayName = "Source profiles",
        allowedDependencies = {"protocol", "files"})
package nl.terugblik.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
