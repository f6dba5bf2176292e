package nl.terugblik.intake.coherence;

import nl.terugblik.intake.family.Columns;
import nl.terugblik.intake.family.TableRows;
import nl.terugblik.intake.rule.Cells;

/**
 * A family's court decisions once it is known what each continues.
 *
 * @param rows their rows
 * @param extended for each accepted extension the row that it continues; else negative
 */
public record Orders(TableRows rows, int[] extended) {

    /** What an accepted order extends; negative for a first order, and where that is unknown. */
    int extended(int row) {
        return extended[row];
    }

    /** The first day no longer covered: the day of lifting, else that of expiry. */
    int end(int row) {
        int lifted = rows.cell(row, Columns.LIFTED);
        return lifted == Cells.NO_DAY ? rows.cell(row, Columns.EXPIRES) : lifted;
    }
}
