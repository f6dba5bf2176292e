package nl.terugblik.outcomes.csv;

import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.outcomes.plan.AnalysisPlan;
import nl.terugblik.outcomes.plan.ComparedSet;

/**
 * What the tables of a study name, and which columns they have beside the usual ones.
 *
 * @param treated the name of the treated side, in the columns called {@code group}
 * @param control the name of the control side
 * @param set the name of the set that they compare, in a first column {@code set}; empty where they have no such column
 * @param explained whether outcomes have the share of variation that their models explain
 */
public record TableLayout(String treated, String control, String set, boolean explained) {

    /** That of a plan. */
    public static TableLayout of(AnalysisPlan plan) {
        ComparedSet compared = plan.compared();
        return new TableLayout(
                String.join("+", compared.treated()),
                String.join("+", compared.control()),
                compared.name(),
                plan.tests().showsExplained());
    }

    /** The name of a side. */
    public String name(Side side) {
        return side == Side.TREATED ? treated : control;
    }
}
