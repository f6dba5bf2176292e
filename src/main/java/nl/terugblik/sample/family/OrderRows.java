package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table;

/** Writes terms of supervision as rows and remembers when the last of them ended. */
final class OrderRows {
    private final Family family;
    private final Draw draw;
    private final FamilyRows rows;
    private LocalDate lastEnd = LocalDate.MIN;
    private boolean stillRunning;

    OrderRows(Family family, Draw draw, FamilyRows rows) {
        this.family = family;
        this.draw = draw;
        this.rows = rows;
    }

    /**
     * Writes a term and the extensions that follow it.
     *
     * @param kind the kind of the first row
     * @param predecessor the decision that the first row extends, where its number is known
     */
    void chain(Youth child, String kind, Optional<String> predecessor, List<Term> terms) {
        String nextKind = kind;
        Optional<String> previous = predecessor;
        for (int i = 0; i < terms.size(); i++) {
            Term term = terms.get(i);
            boolean last = i == terms.size() - 1;
            String id = family.id('O', rows.next(Table.SUPERVISION_ORDERS));
            rows.add(
                    Table.SUPERVISION_ORDERS,
                    id,
                    child.id(),
                    nextKind,
                    term.pronouncedOn(),
                    term.expiresOn(),
                    term.liftedOn(),
                    previous,
                    last ? endReason(child, term) : "");
            nextKind = "extension";
            previous = Optional.of(id);
        }
        remember(terms.get(terms.size() - 1).endedOn());
    }

    /** The day on which the last order ended; empty where one still runs or there was none. */
    Optional<LocalDate> lastEnd() {
        return stillRunning || lastEnd.equals(LocalDate.MIN) ? Optional.empty() : Optional.of(lastEnd);
    }

    private void remember(Optional<LocalDate> end) {
        stillRunning |= end.isEmpty();
        end.filter(day -> day.isAfter(lastEnd)).ifPresent(day -> lastEnd = day);
    }

    private String endReason(Youth child, Term term) {
        if (term.endedOn().isEmpty() || draw.chance(0.2)) {
            return "";
        }
        if (term.liftedOn().isPresent()) {
            return draw.chance(0.85) ? "lifted" : draw.pick(List.of("authority_ended", "transfer", "death"));
        }
        return term.expiresOn().equals(child.adulthood()) ? "adulthood" : "expired";
    }
}
