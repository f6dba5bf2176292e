package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.terugblik.casefile.CareEpisode;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;

/** {@code care_running_on}: the different kinds of care that were deployed and running on the day. */
final class CareRunningOn implements Operator {

    private final Parameters parameters;
    private final Moment moment;

    CareRunningOn(Parameters parameters) {
        this.parameters = parameters;
        this.moment = parameters.moment();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.CARE_EPISODES, "care_type", "deployed", "started_on", "ended_on");
    }

    @Override
    public Code code(Family family, Code[] answers) {
        LocalDate day = family.on(moment);
        Set<String> types = new HashSet<>();
        for (CareEpisode episode : family.file().care()) {
            if (runsOn(episode, day)) {
                types.add(episode.careType());
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
