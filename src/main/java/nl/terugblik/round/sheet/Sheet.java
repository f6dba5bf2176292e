package nl.terugblik.round.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.unit.UnitRef;

/**
 * What a coder is given: a row a unit, or of the third a row a variable of a unit.
 *
 * @param id its name, which stands in every row
 * @param coder who codes
 * @param context the columns left of the codes
 * @param codes the columns of codes
 * @param rows the rows, in the order of the sheet
 */
public record Sheet(String id, String coder, List<String> context, List<String> codes, List<Row> rows) {

    public static final String NOTE = "note";
    static final String VARIABLE = "variable";
    static final String UNIT = "unit";
    static final String ORDER = "order";
    static final String TEXT = "text";
    static final List<String> LEFT = List.of("sheet", UNIT, "document", ORDER, "section", "kind", TEXT);

    public Sheet {
        context = List.copyOf(context);
        codes = List.copyOf(codes);
        rows = List.copyOf(rows);
    }

    /**
     * A row.
     *
     * @param unit the unit
     * @param cells the cells left of the codes
     * @param variables the variable of each column of codes; none where the unit may have no code there
     * @param allowed the words that may be chosen in the first column of codes, where fewer than the variable has
     */
    public record Row(
            UnitRef unit, List<String> cells, List<Optional<CodedVariable>> variables, Optional<List<String>> allowed) {

        public Row {
            cells = List.copyOf(cells);
            variables = List.copyOf(variables);
        }

        /** The words of the list in a column of codes; none where nothing is chosen from a list. */
        Optional<List<String>> choices(int column) {
            return variables
                    .get(column)
                    .filter(variable ->
                            !variable.multiple() && variable.measure().isEmpty())
                    .map(variable -> allowed(column).orElseGet(variable::words));
        }

        /** The words that may be chosen in a column of codes, where fewer than the variable has. */
        Optional<List<String>> allowed(int column) {
            return column == 0 ? allowed : Optional.empty();
        }

        @Override
        public String toString() {
            return "row of " + unit;
        }
    }

    /** All columns. */
    public List<String> columns() {
        List<String> columns = new ArrayList<>(context);
        columns.addAll(codes);
        columns.add(NOTE);
        return columns;
    }

    /** Whether it is the third's. */
    public boolean isOfVariables() {
        return context.contains(VARIABLE);
    }

    /** A row in words by which a coder finds it in the sheet. */
    String named(Row row) {
        String unit = "unit " + row.cells().get(context.indexOf(UNIT));
        return isOfVariables() ? unit + ", variable " + row.cells().get(context.indexOf(VARIABLE)) : unit;
    }

    /** What tells a row from others: its unit, of the third with its variable. */
    String key(Row row) {
        return key(row.cells()::get);
    }

    /** What tells a row from others, by its cells left of the codes. */
    String key(IntFunction<String> cells) {
        String unit = cells.apply(context.indexOf(UNIT));
        return isOfVariables() ? unit + " " + cells.apply(context.indexOf(VARIABLE)) : unit;
    }
}
