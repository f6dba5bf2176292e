package nl.terugblik.coding.operator;

import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code count_children}: the family's children; with a moment, without those known to be born after it. */
final class CountChildren implements Operator {

    private final Optional<Moment> bornBy;
    private final String unborn;

    CountChildren(Parameters parameters) {
        this.bornBy = parameters.optionalMoment("born_by");
        this.unborn = bornBy.map(moment -> "was born after " + moment.name()).orElse("");
    }

    @Override
    public Set<SourceField> reads() {
        return bornBy.isPresent() ? SourceField.of(SourceTable.CHILDREN, "birth_date") : Set.of();
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        int children = 0;
        for (Child child : family.file().children()) {
            if (bornBy.isEmpty()
                    || child.birthDate().isEmpty()
                    || !child.birthDate().orElseThrow().isAfter(family.on(bornBy.orElseThrow()))) {
                trace.counted(child);
                children++;
            } else {
                trace.passed(child, unborn);
            }
        }
        return Code.of(children);
    }
}
