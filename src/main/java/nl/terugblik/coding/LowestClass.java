package nl.terugblik.coding;

import java.util.Optional;
import java.util.Set;
import nl.terugblik.casefile.ArijClass;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;

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
    public Code code(Family family, Code[] answers) {
        Optional<ArijClass> risk = family.assessments().risk(family.on(moment), withinDays);
        return risk.isPresent() ? Code.of(risk.orElseThrow().value()) : Code.missing(MissingReason.NOT_RECORDED);
    }
}
