package nl.terugblik.coding.research;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code setting_changed}: the children placed out of home at both moments, in different settings. */
final class SettingChanged implements Operator {

    private final Parameters parameters;
    private final Moment from;
    private final Moment to;
    private final String neither;

    SettingChanged(Parameters parameters) {
        this.parameters = parameters;
        this.from = parameters.moment("from");
        this.to = parameters.moment("to");
        this.neither = "covers neither " + from.name() + " nor " + to.name();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLACEMENTS, "setting", "started_on", "ended_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        List<Placement> placements = family.file().placements();
        LocalDate before = family.on(from);
        LocalDate after = family.on(to);
        Set<Pseudonym> changed = new HashSet<>();
        for (Placement placement : placements) {
            if (placement.covers(before)) {
                if (movedTo(placement, placements, after)) {
                    changed.add(placement.child());
                }
                trace.counted(placement);
            } else if (placement.covers(after)) {
                trace.counted(placement);
            } else {
                trace.passed(placement, neither);
            }
        }
        return parameters.count(changed.size());
    }

    private static boolean movedTo(Placement first, List<Placement> placements, LocalDate day) {
        for (Placement other : placements) {
            if (other.child().equals(first.child()) && other.setting() != first.setting() && other.covers(day)) {
                return true;
            }
        }
        return false;
    }
}
