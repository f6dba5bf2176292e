package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;

/** {@code count_children}: the family's children; with a moment, without those known to be born after it. */
final class CountChildren implements Operator {

    private final Optional<Moment> bornBy;

    CountChildren(Parameters parameters) {
        this.bornBy = parameters.optionalMoment("born_by");
    }

    @Override
    public Set<SourceField> reads() {
        return bornBy.isPresent() ? SourceField.of(SourceTable.CHILDREN, "birth_date") : Set.of();
    }

    @Override
    public Code code(Family family, Code[] answers) {
        if (bornBy.isEmpty()) {
            return Code.of(family.file().children().size());
        }
        LocalDate day = family.on(bornBy.orElseThrow());
        int children = 0;
        for (Child child : family.file().children()) {
            if (child.birthDate().isEmpty() || !child.birthDate().orElseThrow().isAfter(day)) {
                children++;
            }
        }
        return Code.of(children);
    }
}
