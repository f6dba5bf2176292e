package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Placement.Setting;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Time;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.coding.rule.Words;

/**
 * {@code new_placement_between}: placements of children who were at home the day before, started after one moment and
 * on or before another.
 */
final class NewPlacementBetween implements Operator {

    private final Parameters parameters;
    private final Moment after;
    private final Moment through;
    private final Optional<Setting> setting;
    private final String otherSetting;
    private final String outside;

    NewPlacementBetween(Parameters parameters) {
        this.parameters = parameters;
        this.after = parameters.moment("after");
        this.through = parameters.moment("through");
        this.setting = parameters.constant("setting", Setting.class);
        this.otherSetting = Words.otherSetting(setting);
        this.outside = "did not start after " + after.name() + " and by " + through.name();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLACEMENTS, "setting", "started_on", "ended_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        List<Placement> placements = family.file().placements();
        int count = 0;
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            if (setting.isPresent() && setting.orElseThrow() != placement.setting()) {
                trace.passed(placement, otherSetting);
            } else if (!Time.afterAndThrough(placement.startedOn(), family.on(after), family.on(through))) {
                trace.passed(placement, outside);
            } else {
                int before = awayBy(placements, i);
                if (before < 0) {
                    trace.counted(placement);
                    count++;
                } else {
                    trace.passed(
                            placement, "the child was not at home the day before, because of", placements.get(before));
                }
            }
        }
        return parameters.count(count);
    }

    /**
     * The other placement of the child that covers the day before, or ends on the start or the day before it; -1 where the
     * child was at home.
     */
    private static int awayBy(List<Placement> placements, int which) {
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
                    return i;
                }
            }
        }
        return -1;
    }
}
