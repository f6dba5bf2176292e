package nl.terugblik.intake.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rejection.Scope;
import nl.terugblik.intake.Rejection.Severity;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.spool.Numbered;
import nl.terugblik.intake.spool.RowLayout;
import nl.terugblik.intake.table.CanonicalTable;

/**
 * The rows of one table while their family is being checked, as numbers and in order of line: each is accepted until a
 * rule refuses it. It is used for one family after the other.
 */
public final class TableRows {

    private static final int FEW = 16;

    private final CanonicalTable table;
    private final RowLayout layout;
    private final int columns;
    private int[] cells;
    private int[] lines = new int[FEW];
    private boolean[] accepted = new boolean[FEW];
    private int size;
    private final List<Found> found = new ArrayList<>();

    /** What a rule found about a row. */
    private record Found(int row, Rejection rejection) {}

    public TableRows(CanonicalTable table) {
        this.table = table;
        this.layout = RowLayout.of(table);
        this.columns = table.columns().size();
        this.cells = new int[FEW * columns];
    }

    public void clear() {
        size = 0;
        if (!found.isEmpty()) {
            found.clear();
        }
    }

    /** Adds a row that lies here. */
    public void add(byte[] rows, int at, Numbered children, Numbered orders, Numbered questionnaires) {
        if (size == lines.length) {
            lines = Arrays.copyOf(lines, 2 * size);
            accepted = Arrays.copyOf(accepted, 2 * size);
            cells = Arrays.copyOf(cells, 2 * size * columns);
        }
        layout.read(rows, at, cells, size * columns, children, orders, questionnaires);
        lines[size] = RowLayout.line(rows, at);
        accepted[size++] = true;
    }

    public CanonicalTable table() {
        return table;
    }

    public int size() {
        return size;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** A row's day or code, or the number of what it names. */
    public int cell(int row, int column) {
        return cells[row * columns + column];
    }

    public int line(int row) {
        return lines[row];
    }

    public boolean accepted(int row) {
        return accepted[row];
    }

    /** How many rows stand. */
    public int countAccepted() {
        int count = 0;
        for (int row = 0; row < size; row++) {
            count += accepted[row] ? 1 : 0;
        }
        return count;
    }

    public void refuse(int row, Rule rule, String column, Scope scope, int otherLine) {
        accepted[row] = false;
        note(row, rule, column, Severity.REFUSED, scope, otherLine);
    }

    public void warn(int row, Rule rule, String column, int otherLine) {
        note(row, rule, column, Severity.WARNING, Scope.FAMILY, otherLine);
    }

    private void note(int row, Rule rule, String column, Severity severity, Scope scope, int otherLine) {
        found.add(new Found(row, new Rejection(table, lines[row], column, rule, severity, scope, otherLine)));
    }

    /** Passes on what the steward must know: of rows that are refused, why, and no doubt but about rows that stand. */
    public void findings(Consumer<Rejection> taker) {
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            if (accepted[each.row] || each.rejection.severity() == Severity.REFUSED) {
                taker.accept(each.rejection);
            }
        }
    }
}
