package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Placement.EndedBy;
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
 * {@code ended_by_between}: placements that ended in one way after one moment and on or before another, without a next
 * placement of the child on that day or the day after.
 */
final class EndedByBetween implements Operator {

    private final Parameters parameters;
    private final EndedBy endedBy;
    private final Moment after;
    private final Moment through;
    private final Optional<Setting> setting;
    private final String otherSetting;
    private final String otherEnd;
    private final String outside;

    EndedByBetween(Parameters parameters) {
        this.parameters = parameters;
        this.endedBy =
                parameters.constant("ended_by", EndedBy.class).orElseThrow(() -> parameters.fault("needs ended_by"));
        this.after = parameters.moment("after");
        this.through = parameters.moment("through");
        this.setting = parameters.constant("setting", Setting.class);
        this.otherSetting = Words.otherSetting(setting);
        this.otherEnd = "was not ended by " + Words.of(endedBy);
        this.outside = "did not end after " + after.name() + " and by " + through.name();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLACEMENTS, "setting", "started_on", "ended_on", "ended_by");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        List<Placement> placements = family.file().placements();
        int count = 0;
        for (int i = 0; i < placements.size(); i++) {
            Placement placement = placements.get(i);
            if (setting.isPresent() && setting.orElseThrow() != placement.setting()) {
                trace.passed(placement, otherSetting);
            } else if (placement.endedOn().isEmpty()) {
                trace.passed(placement, "has not ended");
            } else if (placement.endedBy().isEmpty() || placement.endedBy().orElseThrow() != endedBy) {
                trace.passed(placement, otherEnd);
            } else if (!Time.afterAndThrough(placement.endedOn().orElseThrow(), family.on(after), family.on(through))) {
                trace.passed(placement, outside);
            } else {
                int next = nextOf(placements, i);
                if (next < 0) {
                    trace.counted(placement);
                    count++;
                } else {
                    trace.passed(placement, "was followed on that day or the day after by", placements.get(next));
                }
            }
        }
        return parameters.count(count);
    }

    /** The child's placement that begins on the end of this one or the day after; -1 for none. */
    private static int nextOf(List<Placement> placements, int which) {
        Placement placement = placements.get(which);
        LocalDate end = placement.endedOn().orElseThrow();
        LocalDate dayAfter = end.plusDays(1);
        for (int i = 0; i < placements.size(); i++) {
            Placement other = placements.get(i);
            boolean joins = other.startedOn().equals(end) || other.startedOn().equals(dayAfter);
            if (i != which && joins && other.child().equals(placement.child())) {
                return i;
            }
        }
        return -1;
    }
}
