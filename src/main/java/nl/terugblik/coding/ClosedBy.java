package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.cohort.Spell;

/**
 * {@code closed_by}: 1 when all help had ended by the moment, 0 when not; not applicable unless all index spells had
 * ended by then.
 */
final class ClosedBy implements Operator {

    private final Moment moment;

    ClosedBy(Parameters parameters) {
        this.moment = parameters.moment();
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.FAMILIES, "case_closed_on");
    }

    @Override
    public Code code(Family family, Code[] answers) {
        LocalDate day = family.on(moment);
        for (Spell spell : family.indexSpells()) {
            if (!isOnOrBefore(spell.endedOn(), day)) {
                return Code.missing(MissingReason.NOT_APPLICABLE);
            }
        }
        return Code.of(isOnOrBefore(family.file().facts().caseClosedOn(), day));
    }

    private static boolean isOnOrBefore(Optional<LocalDate> end, LocalDate day) {
        return end.isPresent() && !end.orElseThrow().isAfter(day);
    }
}
