package nl.terugblik.coding.operator;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.terugblik.coding.research.ResearchOperators;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.protocol.text.NearName;

/** The operators that an instrument's rules may name. A new one is a class, a line here and its parameters in the schema. */
public final class Operators {

    private static final Map<String, Function<Parameters, Operator>> BY_NAME = new TreeMap<>(Map.ofEntries(
            Map.entry("any_of", AnyOf::new),
            Map.entry("any_yes", AnyYes::new),
            Map.entry("care_running_on", CareRunningOn::new),
            Map.entry("closed_by", ClosedBy::new),
            Map.entry("count_children", CountChildren::new),
            Map.entry("count_distinct", CountDistinct::new),
            Map.entry("ended_by_between", EndedByBetween::new),
            Map.entry("extended_after", ExtendedAfter::new),
            Map.entry("fact", Fact::new),
            Map.entry("lowest_class", LowestClass::new),
            Map.entry("mean_age", MeanAge::new),
            Map.entry("mean_duration", MeanDuration::new),
            Map.entry("months_between", MonthsBetween::new),
            Map.entry("new_placement_between", NewPlacementBetween::new),
            Map.entry("placed_on", PlacedOn::new),
            Map.entry("referral", Referral::new),
            Map.entry("running_on", RunningOn::new),
            Map.entry("targets", Targets::new)));

    static {
        BY_NAME.putAll(ResearchOperators.BY_NAME);
    }

    private Operators() {}

    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    /** The operator of a rule, ready for use. */
    public static Operator of(Parameters parameters) {
        Function<Parameters, Operator> operator = BY_NAME.get(parameters.operator());
        if (operator == null) {
            throw parameters.fault("is not an operator" + NearName.hint(parameters.operator(), names()));
        }
        return operator.apply(parameters);
    }
}
