package nl.terugblik.sample.fault;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.family.Period;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** A birth longer after the child's first order than any court can have meant. */
final class BirthAfterOrder implements Fault {
    private static final int TOO_LATE_DAYS = 121;

    @Override
    public String rule() {
        return "birth_after_order";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        List<Row> candidates = rows.of(Table.CHILDREN).stream()
                .filter(child -> tooLate(rows, child).isPresent())
                .toList();
        if (candidates.isEmpty()) {
            return false;
        }
        Row child = draw.pick(candidates);
        LocalDate born = tooLate(rows, child).orElseThrow();
        rows.replace(child, child.with("birth_date", born.toString()).breaking(rule()));
        return true;
    }

    private static Optional<LocalDate> tooLate(FamilyRows rows, Row child) {
        return rows.of(Table.SUPERVISION_ORDERS).stream()
                .filter(order -> order.get("child_id").equals(child.get("child_id")))
                .map(order -> LocalDate.parse(order.get("pronounced_on")).plusDays(TOO_LATE_DAYS))
                .min(LocalDate::compareTo)
                .filter(born -> !born.isAfter(Period.EXTRACTED_ON));
    }
}
