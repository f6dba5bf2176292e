package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Placement.EndedBy;
import nl.terugblik.casefile.Placement.Setting;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;

/**
 * {@code ended_by_between}: placements that ended in one way after one moment and on or before another, without a next
 * placement of the child on that day or the day after.
 */
final class EndedByBetween implements Operator {

    private final Parameters parameters;
    private final EndedBy endedBy;
    private final Moment after;
    private final Moment through;
    private final Optional<Setting> setting;

    EndedByBetween(Parameters parameters) {
        this.parameters = parameters;
        this.endedBy =
                parameters.constant("ended_by", EndedBy.class).orElseThrow(() -> parameters.fault("needs ended_by"));
        this.after = parameters.moment("after");
        this.through = parameters.moment("through");
        this.setting = parameters.constant("setting", Setting.class);
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLACEMENTS, "setting", "started_on", "ended_on", "ended_by");
    }

    @Override
    public Code code(Family family, Code[] answers) {
        List<Placement> placements = family.file().placements();
        int count = 0;
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            if ((setting.isEmpty() || setting.orElseThrow() == placement.setting())
                    && placement.endedBy().isPresent()
                    && placement.endedBy().orElseThrow() == endedBy
                    && placement.endedOn().isPresent()
                    && Time.afterAndThrough(placement.endedOn().orElseThrow(), family.on(after), family.on(through))
                    && !isFollowed(placements, i)) {
                count++;
            }
        }
        return parameters.count(count);
    }

    private static boolean isFollowed(List<Placement> placements, int which) {
        Placement placement = placements.get(which);
        LocalDate end = placement.endedOn().orElseThrow();
        LocalDate dayAfter = end.plusDays(1);
        for (int i = 0; i < placements.size(); i++) {
            Placement other = placements.get(i);
            boolean joins = other.startedOn().equals(end) || other.startedOn().equals(dayAfter);
            if (i != which && joins && other.child().equals(placement.child())) {
                return true;
            }
        }
        return false;
    }
}
