package nl.terugblik.sample.fault;

import java.time.LocalDate;
import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** An order, or a provisional one, for a day longer than the law allows: a doubt that costs no row. */
final class TermTooLong implements Fault {
    private static final int MONTHS = 12;
    private static final int MONTHS_OF_PROVISIONAL = 3;

    private final boolean provisional;

    TermTooLong(boolean provisional) {
        this.provisional = provisional;
    }

    @Override
    public String rule() {
        return provisional ? "provisional_too_long" : "order_too_long";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        List<Row> candidates = rows.of(Table.SUPERVISION_ORDERS).stream()
                .filter(row -> row.get("kind").equals("provisional") == provisional)
                .toList();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        LocalDate day = LocalDate.parse(row.get("pronounced_on"))
                .plusMonths(provisional ? MONTHS_OF_PROVISIONAL : MONTHS)
                .plusDays(1);
        rows.replace(row, row.with("expires_on", day.toString()).breaking(rule()));
        return true;
    }
}
