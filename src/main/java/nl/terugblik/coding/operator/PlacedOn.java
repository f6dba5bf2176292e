package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Placement.Setting;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.coding.rule.Words;

/** {@code placed_on}: the children placed out of home on the day, in one setting or in any. */
final class PlacedOn implements Operator {

    private final Parameters parameters;
    private final Moment moment;
    private final Optional<Setting> setting;
    private final String otherSetting;
    private final String notThen;

    PlacedOn(Parameters parameters) {
        this.parameters = parameters;
        this.moment = parameters.moment();
        this.setting = parameters.constant("setting", Setting.class);
        this.otherSetting = Words.otherSetting(setting);
        this.notThen = "does not cover " + moment.name();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLACEMENTS, "setting", "started_on", "ended_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        if (family.file().placements().isEmpty()) {
            return parameters.count(0);
        }
        LocalDate day = family.on(moment);
        Set<Pseudonym> children = new HashSet<>();
        for (Placement placement : family.file().placements()) {
            if (setting.isPresent() && setting.orElseThrow() != placement.setting()) {
                trace.passed(placement, otherSetting);
            } else if (placement.covers(day)) {
                children.add(placement.child());
                trace.counted(placement);
            } else {
                trace.passed(placement, notThen);
            }
        }
        return parameters.count(children.size());
    }
}
