package nl.terugblik.coding.operator;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SafetyAssessment;
import nl.terugblik.casefile.SafetyAssessment.Item;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.MergedItems;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Reach;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.research.AnsweredItems;
import nl.terugblik.coding.research.Asked;
import nl.terugblik.coding.research.Sharing;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/**
 * {@code any_yes}: 1 when any of the items is yes in the assessment nearest to the moment, 0 when all are no, or, where
 * what was not answered counts as no, when none is yes. Where questionnaires are named, those come before assessments.
 */
final class AnyYes implements Operator {

    private final Set<Item> items;
    private final Moment moment;
    private final int withinDays;
    private final boolean unansweredIsNo;
    private final Optional<Asked> asked;
    private final List<Moment> sharing;
    private final boolean ownItems;

    AnyYes(Parameters parameters) {
        this.items = EnumSet.copyOf(parameters.constants("items", Item.class));
        this.moment = parameters.moment();
        this.withinDays = parameters.whole("within_days");
        this.unansweredIsNo = parameters.text("unanswered").isPresent();
        this.asked = Asked.optional(parameters);
        this.sharing = Sharing.of(parameters, moment);
        this.ownItems = parameters.text("counts").isPresent();
        asked.ifPresent(names -> items.stream()
                .map(Item::column)
                .filter(item -> !names.form().asks(item))
                .forEach(item -> {
                    throw parameters.fault("asks for " + item + ", which the questionnaire does not have");
                }));
    }

    @Override
    public Set<SourceField> reads() {
        Set<SourceField> fields = SourceField.of(SourceTable.LIRIK, "assessed_on");
        items.forEach(item -> fields.add(new SourceField(SourceTable.LIRIK, item.column())));
        if (asked.isPresent()) {
            fields.addAll(Asked.reads());
            fields.addAll(SourceField.of(SourceTable.ANSWERS, "item", "value"));
        }
        return fields;
    }

    @Override
    public boolean touchedBy(Research.Refused refused) {
        return asked.isEmpty() || asked.orElseThrow().touchedBy(refused);
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        if (asked.isPresent()) {
            List<Questionnaire> chosen = asked.orElseThrow().withAnswers(family, trace);
            if (!chosen.isEmpty()) {
                return code(AnsweredItems.merged(asked.orElseThrow().form(), chosen, trace));
            }
        }
        Optional<MergedItems> found = sharing.isEmpty() ? nearest(family, trace) : nearestOfItsOwn(family, trace);
        Code code = found.map(this::code).orElse(Code.missing(MissingReason.NOT_RECORDED));
        return code instanceof Code.Missing && asked.isPresent()
                ? asked.orElseThrow().none(family)
                : code;
    }

    private Optional<MergedItems> nearest(Family family, Trace trace) {
        if (trace.follows()) {
            family.assessments().tellItems(family.on(moment), withinDays, trace);
        }
        return family.assessments().items(family.on(moment), withinDays);
    }

    private Optional<MergedItems> nearestOfItsOwn(Family family, Trace trace) {
        Reach reach = Sharing.reach(family, moment, sharing, withinDays);
        Predicate<SafetyAssessment> counts = assessment -> ownItems
                ? !Collections.disjoint(assessment.items().keySet(), items)
                : !assessment.items().isEmpty();
        if (trace.follows()) {
            family.assessments().tellItems(reach, counts, trace);
        }
        return family.assessments().items(reach, counts);
    }

    private Code code(MergedItems merged) {
        if (!Collections.disjoint(merged.yes(), items)) {
            return Code.of(true);
        }
        return unansweredIsNo || merged.no().containsAll(items)
                ? Code.of(false)
                : Code.missing(MissingReason.NOT_RECORDED);
    }
}
