/**
 * Questionnaires as data: their items, which answers there are, and how answers become scores.
 *
 * <p>Start at {@link nl.terugblik.scale.QuestionnaireFile}, which reads a {@link nl.terugblik.scale.QuestionnaireForm} from YAML and
 * says in plain sentences what is wrong with it; {@link nl.terugblik.scale.Scale} scores. Nothing here knows an item or a family.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scales",
        allowedDependencies = {"protocol", "protocol :: text"})
package nl.terugblik.scale;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
