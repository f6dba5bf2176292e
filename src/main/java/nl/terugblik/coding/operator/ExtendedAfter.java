package nl.terugblik.coding.operator;

import java.time.LocalDate;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.supervision.Spell;

/**
 * {@code extended_after}: 1 when an index spell holds an extension and lasted longer than this many calendar months or
 * still runs; not yet observed when that cannot be told yet of a running spell and no other spell is 1.
 */
final class ExtendedAfter implements Operator {

    private final int months;
    private final String notYet;
    private final String ended;

    ExtendedAfter(Parameters parameters) {
        this.months = parameters.whole("months");
        this.notYet = "still runs, and " + months + " months after its start had not come at the extraction";
        this.ended = "ended within " + months + " months of its start";
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        boolean open = false;
        boolean extended = false;
        for (Spell spell : family.indexSpells()) {
            LocalDate mark = spell.startedOn().plusMonths(months);
            boolean running = spell.endedOn().isEmpty();
            if (running && family.observedUntil().isBefore(mark)) {
                open = true;
                trace.passed(spell, notYet);
            } else if (!spell.extended()) {
                trace.passed(spell, "holds no extension");
            } else if (running || spell.endedOn().orElseThrow().isAfter(mark)) {
                extended = true;
                trace.counted(spell);
            } else {
                trace.passed(spell, ended);
            }
        }
        if (extended) {
            return Code.of(true);
        }
        return open ? Code.missing(MissingReason.NOT_YET_OBSERVED) : Code.of(false);
    }
}
