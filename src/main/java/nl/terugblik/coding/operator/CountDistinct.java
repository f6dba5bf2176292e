package nl.terugblik.coding.operator;

import java.util.HashSet;
import java.util.Set;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code count_distinct}: the different kinds of care that were deployed and started in a period. */
final class CountDistinct implements Operator {

    private final Parameters parameters;
    private final CarePeriod period;

    CountDistinct(Parameters parameters) {
        this.parameters = parameters;
        this.period = CarePeriod.of(parameters);
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.CARE_EPISODES, "care_type", "deployed", "started_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Set<String> types = new HashSet<>();
        for (CareEpisode episode : family.file().care()) {
            if (period.holds(episode, family, trace)) {
                types.add(episode.careType());
            }
        }
        return parameters.count(types.size());
    }
}
