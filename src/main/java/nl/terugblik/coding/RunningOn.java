package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.cohort.Spell;

/** {@code running_on}: the children under supervision on the day. */
final class RunningOn implements Operator {

    private final Parameters parameters;
    private final Moment moment;

    RunningOn(Parameters parameters) {
        this.parameters = parameters;
        this.moment = parameters.moment();
    }

    @Override
    public Code code(Family family, Code[] answers) {
        LocalDate day = family.on(moment);
        Set<Pseudonym> children = new HashSet<>();
        for (Spell spell : family.spells()) {
            if (spell.runsOn(day)) {
                children.add(spell.child());
            }
        }
        return parameters.count(children.size());
    }
}
