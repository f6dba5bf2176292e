package nl.terugblik.coding;

import java.time.LocalDate;
import nl.terugblik.cohort.Spell;

/**
 * {@code mean_duration}: the mean duration in months of the index spells; not applicable where a child of the family is
 * still under supervision at the moment.
 */
final class MeanDuration implements Operator {

    private final Moment noneRunningOn;

    MeanDuration(Parameters parameters) {
        this.noneRunningOn = parameters.moment("none_running_on");
    }

    @Override
    public Code code(Family family, Code[] answers) {
        LocalDate day = family.on(noneRunningOn);
        for (Spell spell : family.spells()) {
            if (spell.runsOn(day)) {
                return Code.missing(MissingReason.NOT_APPLICABLE);
            }
        }
        double sum = 0;
        for (Spell spell : family.indexSpells()) {
            if (spell.endedOn().isEmpty()) {
                return Code.missing(MissingReason.NOT_APPLICABLE);
            }
            sum += Time.months(spell.startedOn(), spell.endedOn().orElseThrow());
        }
        return Code.of(sum / family.indexSpells().size());
    }
}
