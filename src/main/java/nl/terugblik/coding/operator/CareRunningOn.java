package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code care_running_on}: the different kinds of care that were deployed and running on the day. */
final class CareRunningOn implements Operator {

    private final Parameters parameters;
    private final Moment moment;
    private final String notThen;

    CareRunningOn(Parameters parameters) {
        this.parameters = parameters;
        this.moment = parameters.moment();
        this.notThen = "was not running on " + moment.name();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.CARE_EPISODES, "care_type", "deployed", "started_on", "ended_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        LocalDate day = family.on(moment);
        Set<String> types = new HashSet<>();
        for (CareEpisode episode : family.file().care()) {
            if (runsOn(episode, day)) {
                types.add(episode.careType());
                trace.counted(episode);
            } else {
                trace.passed(episode, episode.deployed() ? notThen : CarePeriod.NOT_DEPLOYED);
            }
        }
        return parameters.count(types.size());
    }

    private static boolean runsOn(CareEpisode episode, LocalDate day) {
        return episode.deployed()
                && episode.startedOn().isPresent()
                && !episode.startedOn().orElseThrow().isAfter(day)
                && (episode.endedOn().isEmpty()
                        || episode.endedOn().orElseThrow().isAfter(day));
    }
}
