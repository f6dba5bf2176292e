package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.supervision.Spell;

/** {@code running_on}: the children under supervision on the day. */
final class RunningOn implements Operator {

    private final Parameters parameters;
    private final Moment moment;
    private final String notThen;

    RunningOn(Parameters parameters) {
        this.parameters = parameters;
        this.moment = parameters.moment();
        this.notThen = "does not run on " + moment.name();
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        LocalDate day = family.on(moment);
        Set<Pseudonym> children = new HashSet<>();
        for (Spell spell : family.spells()) {
            if (spell.runsOn(day)) {
                children.add(spell.child());
                trace.counted(spell);
            } else {
                trace.passed(spell, notThen);
            }
        }
        return parameters.count(children.size());
    }
}
