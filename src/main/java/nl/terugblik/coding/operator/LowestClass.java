package nl.terugblik.coding.operator;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Reach;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.research.AnsweredItems;
import nl.terugblik.coding.research.Asked;
import nl.terugblik.coding.research.Sharing;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/**
 * {@code lowest_class}: the ARIJ class of the highest risk on the nearest day that has one. Where questionnaires are named, those
 * come before assessments.
 */
final class LowestClass implements Operator {

    private final Moment moment;
    private final int withinDays;
    private final Optional<Asked> asked;
    private final String item;
    private final List<Moment> sharing;

    LowestClass(Parameters parameters) {
        this.moment = parameters.moment();
        this.withinDays = parameters.whole("within_days");
        this.asked = Asked.optional(parameters);
        this.item = parameters.text("item").orElse("");
        this.sharing = Sharing.of(parameters, moment);
        if (asked.isPresent() && !asked.orElseThrow().form().asks(item)) {
            throw parameters.fault("needs the item of the questionnaire that holds the class");
        }
    }

    @Override
    public Set<SourceField> reads() {
        Set<SourceField> fields = SourceField.of(SourceTable.LIRIK, "assessed_on", "arij_risk");
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
                OptionalInt lowest = AnsweredItems.lowest(asked.orElseThrow().form(), item, chosen, trace);
                return lowest.isPresent() ? Code.of(lowest.getAsInt()) : Code.missing(MissingReason.NOT_RECORDED);
            }
        }
        Optional<ArijClass> risk = sharing.isEmpty() ? nearest(family, trace) : nearestOfItsOwn(family, trace);
        if (risk.isPresent()) {
            return Code.of(risk.orElseThrow().value());
        }
        return asked.isPresent() ? asked.orElseThrow().none(family) : Code.missing(MissingReason.NOT_RECORDED);
    }

    private Optional<ArijClass> nearest(Family family, Trace trace) {
        if (trace.follows()) {
            family.assessments().tellRisk(family.on(moment), withinDays, trace);
        }
        return family.assessments().risk(family.on(moment), withinDays);
    }

    private Optional<ArijClass> nearestOfItsOwn(Family family, Trace trace) {
        Reach reach = Sharing.reach(family, moment, sharing, withinDays);
        if (trace.follows()) {
            family.assessments().tellRisk(reach, trace);
        }
        return family.assessments().risk(reach);
    }
}
