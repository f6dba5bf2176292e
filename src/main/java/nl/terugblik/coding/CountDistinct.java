package nl.terugblik.coding;

import java.util.HashSet;
import java.util.Set;
import nl.terugblik.casefile.CareEpisode;

/** {@code count_distinct}: the different kinds of care that were deployed and started in a period. */
final class CountDistinct implements Operator {

    private final Parameters parameters;
    private final CarePeriod period;

    CountDistinct(Parameters parameters) {
        this.parameters = parameters;
        this.period = CarePeriod.of(parameters);
    }

    @Override
    public Code code(Family family, Code[] answers) {
        Set<String> types = new HashSet<>();
        for (CareEpisode episode : family.file().care()) {
            if (period.holds(episode, family)) {
                types.add(episode.careType());
            }
        }
        return parameters.count(types.size());
    }
}
