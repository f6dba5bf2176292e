package nl.terugblik.coding.operator;

import java.util.EnumSet;
import java.util.Set;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.CareEpisode.Target;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/**
 * {@code targets}: for whom the care was that was deployed and started in a period: 0 none, 1 child, 2 parent, 3
 * family, 4 a combination of these.
 */
final class Targets implements Operator {

    private final CarePeriod period;

    Targets(Parameters parameters) {
        this.period = CarePeriod.of(parameters);
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.CARE_EPISODES, "target", "deployed", "started_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Set<Target> targets = EnumSet.noneOf(Target.class);
        for (CareEpisode episode : family.file().care()) {
            if (period.holds(episode, family, trace)) {
                targets.add(episode.target());
            }
        }
        if (targets.size() > 1) {
            return Code.of(4);
        }
        return targets.isEmpty()
                ? Code.of(0)
                : Code.of(number(targets.iterator().next()));
    }

    private static int number(Target target) {
        return switch (target) {
            case CHILD -> 1;
            case PARENT -> 2;
            case FAMILY -> 3;
        };
    }
}
