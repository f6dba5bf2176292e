package nl.terugblik.coding.research;

import java.util.Map;
import java.util.function.Function;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** The operators of this room, by the names under which an instrument's rules name them. */
public final class ResearchOperators {

    public static final Map<String, Function<Parameters, Operator>> BY_NAME = Map.ofEntries(
            Map.entry("answer", RecordedAnswer::new),
            Map.entry("care_contacts", CareCount::ofContacts),
            Map.entry("care_costs", CareCosts::new),
            Map.entry("care_kinds", CareCount::ofKinds),
            Map.entry("conference_begun", ConferenceFact::begun),
            Map.entry("conference_form", ConferenceFact::form),
            Map.entry("conference_price", ConferencePrice::new),
            Map.entry("council_report", CouncilReported::new),
            Map.entry("group_is", GroupIs::new),
            Map.entry("scale_score", ScaleScore::new),
            Map.entry("setting_changed", SettingChanged::new),
            Map.entry("weeks_between", WeeksBetween::new));

    private ResearchOperators() {}
}
