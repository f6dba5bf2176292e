package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.supervision.Spell;

/**
 * {@code closed_by}: 1 when all help had ended by the moment, 0 when not; not applicable unless all index spells had
 * ended by then.
 */
final class ClosedBy implements Operator {

    private final Moment moment;
    private final String notOver;

    ClosedBy(Parameters parameters) {
        this.moment = parameters.moment();
        this.notOver = "had not ended by " + moment.name() + ", so that the question does not arise";
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.FAMILIES, "case_closed_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        LocalDate day = family.on(moment);
        boolean over = true;
        for (Spell spell : family.indexSpells()) {
            if (isOnOrBefore(spell.endedOn(), day)) {
                trace.counted(spell);
            } else {
                trace.passed(spell, notOver);
                over = false;
            }
        }
        if (!over) {
            return Code.missing(MissingReason.NOT_APPLICABLE);
        }
        trace.counted(family.file().facts());
        return Code.of(isOnOrBefore(family.file().facts().caseClosedOn(), day));
    }

    private static boolean isOnOrBefore(Optional<LocalDate> end, LocalDate day) {
        return end.isPresent() && !end.orElseThrow().isAfter(day);
    }
}
