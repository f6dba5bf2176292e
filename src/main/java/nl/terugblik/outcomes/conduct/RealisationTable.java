package nl.terugblik.outcomes.conduct;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Families;
import nl.terugblik.outcomes.dataset.FrozenDataset.Offered;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.ConductPlan;

/** What came of what was offered, by its form; a description, without any test. */
record RealisationTable(ConductPlan.Realisation plan, Offered offered) {

    List<RealisationRow> rows() {
        Families families = offered.families();
        Column by = families.column(plan.by());
        List<RealisationRow> rows = new ArrayList<>();
        BitSet unknown = all(families);
        for (int code : by.variable().codes()) {
            BitSet having = by.having(code);
            unknown.andNot(having);
            rows.add(row(String.valueOf(code), families, having));
        }
        if (!unknown.isEmpty()) {
            rows.add(row("unknown", families, unknown));
        }
        rows.add(row("total", families, all(families)));
        if (!plan.beside().isEmpty()) {
            Spread none = Spread.of(new double[0]);
            Families beside = offered.beside();
            rows.add(new RealisationRow(
                    "beside", beside.size(), 0, none, 0, weeks(beside, all(beside), Side.TREATED), 0));
        }
        return rows;
    }

    private RealisationRow row(String form, Families families, BitSet rows) {
        Cases some = Cases.complete(families, List.of()).in(rows);
        Column begun = families.column(plan.begun());
        BitSet never = begun.having(0);
        never.and(rows);
        return new RealisationRow(
                form,
                some.size(),
                some.of(Side.CONTROL).size(),
                weeks(families, rows, Side.CONTROL),
                some.of(Side.TREATED).size(),
                weeks(families, rows, Side.TREATED),
                Cases.complete(families, List.of()).in(never).of(Side.CONTROL).size());
    }

    private Spread weeks(Families families, BitSet rows, Side side) {
        Column weeks = families.column(plan.weeks());
        return Spread.of(Cases.complete(families, List.of(weeks)).in(rows).of(side), weeks);
    }

    private static BitSet all(Families families) {
        BitSet all = new BitSet();
        all.set(0, families.size());
        return all;
    }
}
