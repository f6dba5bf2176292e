package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Placement.Setting;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;

/**
 * {@code new_placement_between}: placements of children who were at home the day before, started after one moment and
 * on or before another.
 */
final class NewPlacementBetween implements Operator {

    private final Parameters parameters;
    private final Moment after;
    private final Moment through;
    private final Optional<Setting> setting;

    NewPlacementBetween(Parameters parameters) {
        this.parameters = parameters;
        this.after = parameters.moment("after");
        this.through = parameters.moment("through");
        this.setting = parameters.constant("setting", Setting.class);
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLACEMENTS, "setting", "started_on", "ended_on");
    }

    @Override
    public Code code(Family family, Code[] answers) {
        List<Placement> placements = family.file().placements();
        int count = 0;
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            if ((setting.isEmpty() || setting.orElseThrow() == placement.setting())
                    && Time.afterAndThrough(placement.startedOn(), family.on(after), family.on(through))
                    && wasAtHome(placements, i)) {
                count++;
            }
        }
        return parameters.count(count);
    }

    /** Whether no other placement of the child covers the day before, or ends on the start or the day before it. */
    private static boolean wasAtHome(List<Placement> placements, int which) {
        Placement placement = placements.get(which);
        LocalDate start = placement.startedOn();
        LocalDate dayBefore = start.minusDays(1);
        for (int i = 0; i < placements.size(); i++) {
            Placement other = placements.get(i);
            if (i != which && other.child().equals(placement.child())) {
                Optional<LocalDate> end = other.endedOn();
                boolean joins = end.isPresent()
                        && (end.orElseThrow().equals(start) || end.orElseThrow().equals(dayBefore));
                if (joins || other.covers(dayBefore)) {
                    return false;
                }
            }
        }
        return true;
    }
}
