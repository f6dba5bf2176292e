package nl.terugblik.coding;

import java.time.LocalDate;
import nl.terugblik.cohort.Spell;

/**
 * {@code extended_after}: 1 when an index spell holds an extension and lasted longer than this many calendar months or
 * still runs; not yet observed when that cannot be told yet of a running spell and no other spell is 1.
 */
final class ExtendedAfter implements Operator {

    private final int months;

    ExtendedAfter(Parameters parameters) {
        this.months = parameters.whole("months");
    }

    @Override
    public Code code(Family family, Code[] answers) {
        boolean open = false;
        for (Spell spell : family.indexSpells()) {
            LocalDate mark = spell.startedOn().plusMonths(months);
            boolean running = spell.endedOn().isEmpty();
            if (running && family.observedUntil().isBefore(mark)) {
                open = true;
            } else if (spell.extended()
                    && (running || spell.endedOn().orElseThrow().isAfter(mark))) {
                return Code.of(true);
            }
        }
        return open ? Code.missing(MissingReason.NOT_YET_OBSERVED) : Code.of(false);
    }
}
