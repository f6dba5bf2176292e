package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Placement;
import nl.terugblik.casefile.Placement.Setting;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;

/** {@code placed_on}: the children placed out of home on the day, in one setting or in any. */
final class PlacedOn implements Operator {

    private final Parameters parameters;
    private final Moment moment;
    private final Optional<Setting> setting;

    PlacedOn(Parameters parameters) {
        this.parameters = parameters;
        this.moment = parameters.moment();
        this.setting = parameters.constant("setting", Setting.class);
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLACEMENTS, "setting", "started_on", "ended_on");
    }

    @Override
    public Code code(Family family, Code[] answers) {
        if (family.file().placements().isEmpty()) {
            return parameters.count(0);
        }
        LocalDate day = family.on(moment);
        Set<Pseudonym> children = new HashSet<>();
        for (Placement placement : family.file().placements()) {
            if ((setting.isEmpty() || setting.orElseThrow() == placement.setting()) && placement.covers(day)) {
                children.add(placement.child());
            }
        }
        return parameters.count(children.size());
    }
}
