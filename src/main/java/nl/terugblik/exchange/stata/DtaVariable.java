package nl.terugblik.exchange.stata;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.terugblik.exchange.table.Extent;
import nl.terugblik.exchange.table.Kind;
import nl.terugblik.exchange.table.Names;
import nl.terugblik.exchange.table.Table;
import nl.terugblik.exchange.table.Variable;

/**
 * A variable as a dataset of Stata holds it.
 *
 * @param variable the variable
 * @param name its name in Stata
 * @param width the width of its text in bytes; 0 for numbers
 * @param storage how its numbers are stored; of no account for texts
 */
record DtaVariable(Variable variable, String name, int width, StorageType storage) {

    private static final int LONGEST_NAME = 32;

    private static final Set<String> RESERVED = Set.of(
            "_all", "_b", "_coef", "_cons", "_n", "_pi", "_pred", "_rc", "_skip", "byte", "double", "float", "if", "in",
            "int", "long", "strl", "using", "with");

    static List<DtaVariable> of(Table table, Extent extent) {
        List<String> names = Names.fit(
                table.variables().stream().map(Variable::name).toList(), LONGEST_NAME, DtaVariable::isReserved);
        List<DtaVariable> all = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Variable variable = table.variables().get(i);
            Extent.Column column = extent.columns().get(i);
            int width = variable.kind().isText() ? column.width() : 0;
            all.add(new DtaVariable(variable, names.get(i), width, StorageType.of(variable, column)));
        }
        return all;
    }

    private static boolean isReserved(String name) {
        return RESERVED.contains(name) || name.matches("str[0-9]+");
    }

    boolean isText() {
        return width > 0;
    }

    int typeCode() {
        return isText() ? width : storage.code();
    }

    int bytes() {
        return isText() ? width : storage.bytes();
    }

    String format() {
        if (isText()) {
            return "%-" + Math.min(width, LONGEST_NAME) + "s";
        }
        if (variable.kind() == Kind.DATE) {
            return "%td";
        }
        return storage == StorageType.DOUBLE ? "%10.0g" : "%8.0g";
    }

    /** Whether its numbers bear labels, if only for the reasons that they are missing. */
    boolean isLabelled() {
        return !isText() && (variable.reasoned() || !variable.values().isEmpty());
    }
}
