package nl.terugblik.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The tables that a run makes of invented families, and what each of their cells counts, said once more. */
final class InventedTables {

    static final String OUTCOMES = "tables/outcomes.csv";
    static final String BASELINE = "tables/baseline.csv";
    static final String MISSING = "tables/missing.csv";
    static final List<String> ALL = List.of(OUTCOMES, BASELINE, MISSING);

    private static final String HEADER = "n,n_experimental,n_control,experimental,control,odds_ratio,note";

    private final List<InventedFamily> families;

    InventedTables(List<InventedFamily> families) {
        this.families = families;
    }

    /**
     * What a cell counts.
     *
     * @param table its table
     * @param row its row, from 0
     * @param column its column
     * @param of whom
     */
    record Meaning(String table, int row, String column, Predicate<InventedFamily> of) {}

    /** Of every cell that is a count, whom it counts. */
    static List<Meaning> meanings() {
        List<Meaning> all = new ArrayList<>();
        Predicate<InventedFamily> moved = family -> !family.moved().isEmpty();
        Predicate<InventedFamily> reason = family -> !family.reason().isEmpty();
        Predicate<InventedFamily> yes = family -> family.moved().equals("1");
        row(all, OUTCOMES, 0, moved, yes);
        row(all, OUTCOMES, 1, moved.and(reason), yes.and(reason));
        for (int value = 0; value < 3; value++) {
            String wanted = String.valueOf(value);
            row(all, BASELINE, value, reason, family -> family.reason().equals(wanted));
        }
        for (String group : List.of("experimental", "control")) {
            Predicate<InventedFamily> in = family -> family.group().equals(group);
            all.add(new Meaning(MISSING, 0, "n_" + group, in));
            all.add(new Meaning(MISSING, 0, "unknown_" + group, in.and(moved.negate())));
            all.add(new Meaning(MISSING, 1, "n_" + group, in));
            all.add(new Meaning(MISSING, 1, "unknown_" + group, in.and(reason.negate())));
        }
        return all;
    }

    private static void row(
            List<Meaning> all, String table, int row, Predicate<InventedFamily> known, Predicate<InventedFamily> yes) {
        all.add(new Meaning(table, row, "n", known));
        for (String group : List.of("experimental", "control")) {
            Predicate<InventedFamily> in = family -> family.group().equals(group);
            all.add(new Meaning(table, row, "n_" + group, known.and(in)));
            all.add(new Meaning(table, row, group, yes.and(in)));
        }
    }

    /** Writes them into a run. */
    InventedRun into(InventedRun run) {
        families.forEach(family -> run.family(family.name(), family.group(), family.moved(), family.reason()));
        run.table(
                OUTCOMES,
                "outcome,model," + HEADER + "\n" + line("moved,unadjusted", OUTCOMES, 0)
                        + line("moved,reason", OUTCOMES, 1));
        StringBuilder baseline = new StringBuilder("variable,value," + HEADER + "\n");
        for (int value = 0; value < 3; value++) {
            baseline.append(line("reason," + value, BASELINE, value));
        }
        run.table(BASELINE, baseline.toString());
        run.table(
                MISSING,
                "variable,n_experimental,unknown_experimental,n_control,unknown_control,test,note\n"
                        + missing("moved", 0) + missing("reason", 1));
        return run;
    }

    private String line(String names, String table, int row) {
        return names + "," + count(table, row, "n") + "," + count(table, row, "n_experimental") + ","
                + count(table, row, "n_control") + "," + count(table, row, "experimental") + ","
                + count(table, row, "control") + ",1.25,\n";
    }

    private String missing(String variable, int row) {
        return variable + "," + count(MISSING, row, "n_experimental") + ","
                + count(MISSING, row, "unknown_experimental") + "," + count(MISSING, row, "n_control") + ","
                + count(MISSING, row, "unknown_control") + ",fisher,\n";
    }

    private long count(String table, int row, String column) {
        return meanings().stream()
                .filter(meaning -> meaning.table().equals(table)
                        && meaning.row() == row
                        && meaning.column().equals(column))
                .mapToLong(meaning -> families.stream().filter(meaning.of()).count())
                .findFirst()
                .orElseThrow();
    }
}
