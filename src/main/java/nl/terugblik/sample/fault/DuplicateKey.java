package nl.terugblik.sample.fault;

import java.util.List;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Row;
import nl.terugblik.sample.table.Table;

/** Two rows with one key that differ. Nobody can say which is right, so both are marked. */
final class DuplicateKey implements Fault {
    /** Columns in which the second row can differ and still be a sound row by itself. */
    private static final List<Target> TARGETS = List.of(
            new Target(Table.CHILDREN, "sex"),
            new Target(Table.LIRIK, "severe_maltreatment"),
            new Target(Table.CARE_EPISODES, "care_type"),
            new Target(Table.PLANS, "proposed_on"),
            new Target(Table.JOURNAL, "text"));

    @Override
    public String rule() {
        return "duplicate_key";
    }

    @Override
    public boolean plant(FamilyRows rows, Draw draw) {
        Target target = draw.pick(TARGETS);
        List<Row> candidates =
                rows.of(target.table()).stream().filter(target::isFilledIn).toList();
        if (candidates.isEmpty()) {
            return false;
        }
        Row row = draw.pick(candidates);
        String other = other(target.column(), row.get(target.column()));
        rows.replace(row, row.breaking(rule()));
        rows.add(row.with(target.column(), other).breaking(rule()));
        return true;
    }

    private static String other(String column, String value) {
        return switch (column) {
            case "care_type" -> value.equals("respite") ? "day_care" : "respite";
            case "text" -> value.equals("Geen bijzonderheden.") ? "Verslag." : "Geen bijzonderheden.";
            default -> "";
        };
    }
}
