package nl.terugblik.coding.research;

import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Moment;
import nl.terugblik.coding.family.Time;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.cohort.T2Source;

/** {@code weeks_between}: weeks from one moment to another; not applicable where T2 is the default. */
final class WeeksBetween implements Operator {

    private enum Weeks {
        FLOOR,
        ROUND,
        EXACT
    }

    private static final int DAYS = 7;

    private final Moment from;
    private final Moment to;
    private final Weeks weeks;

    WeeksBetween(Parameters parameters) {
        this.from = parameters.moment("from");
        this.to = parameters.moment("to");
        this.weeks = parameters.constant("weeks", Weeks.class).orElse(Weeks.FLOOR);
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        if (family.t2Source().equals(T2Source.DEFAULT)) {
            return Code.missing(MissingReason.NOT_APPLICABLE);
        }
        long days = Time.days(family.on(from), family.on(to));
        return switch (weeks) {
            case FLOOR -> Code.of(Math.toIntExact(Math.floorDiv(days, DAYS)));
            case ROUND -> Code.of(Math.toIntExact(Math.round(days / (double) DAYS)));
            case EXACT -> Code.of(days / (double) DAYS);
        };
    }
}
