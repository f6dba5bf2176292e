package nl.terugblik.coding.operator;

import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Time;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.cohort.T2Source;

/**
 * {@code months_between}: months of 30.4375 days from one moment to another; not applicable where T2 is the default,
 * because no plan came about that the months could lead to.
 */
final class MonthsBetween implements Operator {

    private final Moment from;
    private final Moment to;

    MonthsBetween(Parameters parameters) {
        this.from = parameters.moment("from");
        this.to = parameters.moment("to");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        return family.t2Source().equals(T2Source.DEFAULT)
                ? Code.missing(MissingReason.NOT_APPLICABLE)
                : Code.of(Time.months(family.on(from), family.on(to)));
    }
}
