package nl.terugblik.coding.research;

import java.util.List;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.rule.Parameters;

/**
 * The groups of a study of whose families a conference is told: as offered, one may have been held in a family of the control
 * group too, where it is not what the study asks about.
 *
 * @param names their names; none for all groups
 */
record OfGroups(List<String> names) {

    /** Those under {@code groups}. */
    static OfGroups of(Parameters parameters) {
        return new OfGroups(
                parameters.rule().parameters().containsKey("groups") ? parameters.texts("groups") : List.of());
    }

    boolean hold(Family family) {
        return names.isEmpty() || names.contains(family.group());
    }
}
