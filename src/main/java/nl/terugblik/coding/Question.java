package nl.terugblik.coding;

import java.util.List;
import java.util.Optional;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.protocol.Variable;

/**
 * A variable put to a family: the reasons that come before its rule, and then the rule.
 *
 * @param variable the variable
 * @param observedBy the moment that must not lie after the extraction
 * @param operator its rule
 * @param moments the moments that the rule names; of a family that lacks one nobody recorded what it asks for
 */
record Question(Variable variable, Optional<Moment> observedBy, Operator operator, List<Moment> moments) {

    Question {
        moments = List.copyOf(moments);
    }

    Code answer(Family family, Code[] answers) {
        return answer(family, answers, Trace.NONE);
    }

    /** The answer, told as the rule comes to it. */
    Code answer(Family family, Code[] answers, Trace trace) {
        if (!family.hasAll(moments)) {
            return Code.missing(
                    family.refusedAny(variable.sources(), operator::touchedBy)
                            ? MissingReason.REJECTED_SOURCE
                            : MissingReason.NOT_RECORDED);
        }
        boolean observed = observedBy.isEmpty() || family.observed(observedBy.orElseThrow());
        if (family.refusedAny(variable.sources(), operator::touchedBy)) {
            return observed && stands(family, answers, trace)
                    ? Code.of((int) variable.standsDespiteRefusal().orElseThrow())
                    : Code.missing(MissingReason.REJECTED_SOURCE);
        }
        return observed ? operator.trace(family, answers, trace) : Code.missing(MissingReason.NOT_YET_OBSERVED);
    }

    /** Whether accepted rows already give the value that no refused row can undo. */
    private boolean stands(Family family, Code[] answers, Trace trace) {
        return variable.standsDespiteRefusal().isPresent()
                && operator.trace(family, answers, trace)
                        .equals(Code.of((int) variable.standsDespiteRefusal().orElseThrow()));
    }
}
