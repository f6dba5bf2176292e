package nl.terugblik.coding.operator;

import java.time.LocalDate;
import java.util.Set;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
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
 * {@code mean_age}: the mean age in years of the children with a birth date, each at least 0: of the index children, or of all
 * who were born by the moment.
 */
final class MeanAge implements Operator {

    private final Moment moment;
    private final boolean all;
    private final String unborn;

    MeanAge(Parameters parameters) {
        this.moment = parameters.moment();
        this.all = parameters.text("children").filter("all"::equals).isPresent();
        this.unborn = "was born after " + moment.name();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.CHILDREN, "birth_date");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        LocalDate day = family.on(moment);
        double sum = 0;
        int known = 0;
        for (Child child : family.file().children()) {
            if (!all && !isIndexChild(family, child.id())) {
                trace.passed(child, "has no index spell of supervision");
            } else if (child.birthDate().isEmpty()) {
                trace.passed(child, "has no birth date");
            } else if (all && child.birthDate().orElseThrow().isAfter(day)) {
                trace.passed(child, unborn);
            } else {
                sum += Math.max(0, Time.years(child.birthDate().orElseThrow(), day));
                known++;
                trace.counted(child);
            }
        }
        return known == 0 ? Code.missing(MissingReason.NOT_RECORDED) : Code.of(sum / known);
    }

    private static boolean isIndexChild(Family family, Pseudonym child) {
        for (Spell spell : family.indexSpells()) {
            if (spell.child().equals(child)) {
                return true;
            }
        }
        return false;
    }
}
