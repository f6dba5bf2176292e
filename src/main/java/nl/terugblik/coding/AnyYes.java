package nl.terugblik.coding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SafetyAssessment.Item;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;

/**
 * {@code any_yes}: 1 when any of the items is yes in the assessment nearest to the moment, 0 when all are no, or, where
 * what was not answered counts as no, when none is yes.
 */
final class AnyYes implements Operator {

    private final Set<Item> items;
    private final Moment moment;
    private final int withinDays;
    private final boolean unansweredIsNo;

    AnyYes(Parameters parameters) {
        this.items = EnumSet.copyOf(parameters.constants("items", Item.class));
        this.moment = parameters.moment();
        this.withinDays = parameters.whole("within_days");
        this.unansweredIsNo = parameters.text("unanswered").isPresent();
    }

    @Override
    public Set<SourceField> reads() {
        Set<SourceField> fields = SourceField.of(SourceTable.LIRIK, "assessed_on");
        items.forEach(item -> fields.add(new SourceField(SourceTable.LIRIK, item.column())));
        return fields;
    }

    @Override
    public Code code(Family family, Code[] answers) {
        Optional<MergedItems> found = family.assessments().items(family.on(moment), withinDays);
        if (found.isPresent()) {
            MergedItems merged = found.orElseThrow();
            if (!Collections.disjoint(merged.yes(), items)) {
                return Code.of(true);
            }
            if (unansweredIsNo || merged.no().containsAll(items)) {
                return Code.of(false);
            }
        }
        return Code.missing(MissingReason.NOT_RECORDED);
    }
}
