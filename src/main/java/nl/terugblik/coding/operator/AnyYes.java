package nl.terugblik.coding.operator;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.SafetyAssessment.Item;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.MergedItems;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

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
    public Code trace(Family family, Code[] answers, Trace trace) {
        Optional<MergedItems> found = family.assessments().items(family.on(moment), withinDays);
        if (trace.follows()) {
            family.assessments().tellItems(family.on(moment), withinDays, trace);
        }
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
