package nl.terugblik.coding.operator;

import java.util.Optional;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code any_of}: 1 when any of these variables is 1, 0 when all are 0, else missing for the first reason of theirs. */
final class AnyOf implements Operator {

    private final int[] variables;

    AnyOf(Parameters parameters) {
        this.variables = parameters.variables("variables");
    }

    @Override
    public int[] uses() {
        return variables.clone();
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Optional<MissingReason> why = Optional.empty();
        for (int variable : variables) {
            if (answers[variable] instanceof Code.Value value) {
                if (value.number() == 1) {
                    return Code.of(true);
                }
            } else if (answers[variable] instanceof Code.Missing missing
                    && (why.isEmpty() || missing.reason().compareTo(why.orElseThrow()) < 0)) {
                why = Optional.of(missing.reason());
            }
        }
        return why.isEmpty() ? Code.of(false) : Code.missing(why.orElseThrow());
    }
}
