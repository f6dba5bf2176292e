package nl.terugblik.sample.family;

import java.time.LocalDate;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Invents contact journals. Only families that had to do with a conference mention one. */
final class JournalComposer {
    private final Family family;
    private final Draw draw;
    private final FamilyRows rows;

    JournalComposer(Family family, Draw draw, FamilyRows rows) {
        this.family = family;
        this.draw = draw;
        this.rows = rows;
    }

    void compose(LocalDate indexDate) {
        for (int i = draw.count(1.2); i > 0; i--) {
            write(indexDate, draw.pick(draw.chance(0.2) ? JournalTexts.NEAR_MISSES : JournalTexts.ORDINARY));
        }
        if (mentionsConference()) {
            write(indexDate, draw.pick(JournalTexts.MENTIONS));
        }
    }

    private boolean mentionsConference() {
        return switch (family.storyline()) {
            case CONFERENCE_MENTIONED -> true;
            case CONFERENCE, CONFERENCE_UNDATED, CONFERENCE_BEFORE_ORDER, CONFERENCE_NOT_HELD -> draw.chance(0.5);
            case FAMILY_PLAN, NO_PLAN -> false;
            default -> draw.chance(0.05);
        };
    }

    private void write(LocalDate indexDate, String text) {
        LocalDate day = Period.atLatestExtraction(indexDate.plusDays(draw.between(-60, 500)));
        rows.add(Table.JOURNAL, family.id('J', rows.next(Table.JOURNAL)), family.id(), day, text);
    }
}
