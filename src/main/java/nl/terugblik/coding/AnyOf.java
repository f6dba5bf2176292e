package nl.terugblik.coding;

import java.util.Optional;

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
    public Code code(Family family, Code[] answers) {
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
