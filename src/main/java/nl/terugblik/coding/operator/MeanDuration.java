package nl.terugblik.coding.operator;

import java.time.LocalDate;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Time;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.supervision.Spell;

/**
 * {@code mean_duration}: the mean duration in months of the index spells; not applicable where a child of the family is
 * still under supervision at the moment.
 */
final class MeanDuration implements Operator {

    private final Moment noneRunningOn;
    private final String stillRuns;

    MeanDuration(Parameters parameters) {
        this.noneRunningOn = parameters.moment("none_running_on");
        this.stillRuns = "runs on " + noneRunningOn.name() + ", so that the question does not arise";
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        LocalDate day = family.on(noneRunningOn);
        boolean running = false;
        for (Spell spell : family.spells()) {
            if (spell.runsOn(day)) {
                running = true;
                trace.passed(spell, stillRuns);
            }
        }
        if (running) {
            return Code.missing(MissingReason.NOT_APPLICABLE);
        }
        double sum = 0;
        for (Spell spell : family.indexSpells()) {
            if (spell.endedOn().isEmpty()) {
                trace.passed(spell, "has not ended");
                return Code.missing(MissingReason.NOT_APPLICABLE);
            }
            trace.counted(spell);
            sum += Time.months(spell.startedOn(), spell.endedOn().orElseThrow());
        }
        return Code.of(sum / family.indexSpells().size());
    }
}
