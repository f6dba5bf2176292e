package nl.terugblik.outcomes.dataset;

import java.util.Optional;
import nl.terugblik.outcomes.plan.ComparedSet;

/** A side of a comparison; differences are treated minus control. */
public enum Side {
    TREATED,
    CONTROL;

    /** On which side of a comparison a group is; empty where it is in neither. */
    static Optional<Side> of(String group, ComparedSet set) {
        if (set.treated().contains(group)) {
            return Optional.of(TREATED);
        }
        return set.control().contains(group) ? Optional.of(CONTROL) : Optional.empty();
    }

    /** Its value in a model's condition: 1 for treated, 0 for control. */
    public int condition() {
        return this == TREATED ? 1 : 0;
    }
}
