package nl.terugblik.coding.operator;

import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code lowest_class}: the ARIJ class of the highest risk on the nearest day that has one. */
final class LowestClass implements Operator {

    private final Moment moment;
    private final int withinDays;

    LowestClass(Parameters parameters) {
        this.moment = parameters.moment();
        this.withinDays = parameters.whole("within_days");
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.LIRIK, "assessed_on", "arij_risk");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Optional<ArijClass> risk = family.assessments().risk(family.on(moment), withinDays);
        if (trace.follows()) {
            family.assessments().tellRisk(family.on(moment), withinDays, trace);
        }
        return risk.isPresent() ? Code.of(risk.orElseThrow().value()) : Code.missing(MissingReason.NOT_RECORDED);
    }
}
