package nl.terugblik.disclosure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which tables can be released, by what rule, and why the others stay inside. */
final class TableRules {

    private static final Map<String, String> INSIDE = inside();

    private TableRules() {}

    private static Map<String, String> inside() {
        Map<String, String> inside = new LinkedHashMap<>();
        inside.put("tables/missing-patterns.csv", "its rows are rare combinations by nature; missing.csv can go");
        inside.put("tables/survival-curves.csv", "each step of it is the day of one child; survival.csv can go");
        inside.put("tables/pairs.csv", "it counts pairs, and with the groups' own counts these tell of few");
        inside.put("tables/bounds.csv", "it can be turned back into the counts of pairs.csv");
        inside.put("tables/sensitivity.csv", "it can be turned back into the counts of pairs.csv");
        inside.put(
                "tables/specifications.csv",
                "its rows are cohorts that differ by few families, which tell of these few");
        inside.put("tables/sensitivity-coding.csv", "its rows are codings that differ by few families");
        inside.put("tables/self-check.csv", "it repeats figures of every table, those withheld too");
        return inside;
    }

    /** The rules of the tables that this run has, those with the most to lose first: where something must be hidden to
     * protect something else, it is from the tables at the end. */
    static Map<String, TableRule> of(RunFolder run) {
        Cohort cohort = Cohort.of(run);
        Cohort everyone = Cohort.everyone(run);
        Households households = Households.of(run);
        Map<String, TableRule> rules = new LinkedHashMap<>();
        for (TableRule rule : List.of(
                new FlowRule(cohort),
                new OutcomesRule("tables/effect-sizes.csv", cohort, ""),
                new BaselineRule("tables/baseline.csv", cohort),
                new OutcomesRule("tables/outcomes.csv", cohort, "model"),
                new BalanceRule("cohort/balance.csv", cohort, everyone),
                new TrajectoriesRule(cohort),
                new SurvivalTestsRule(cohort, households),
                new ResidenceRule(households),
                new ChangesRule(cohort),
                new OutcomesRule("tables/outcomes-unmatched.csv", everyone, "model"),
                new BaselineRule("tables/baseline-unmatched.csv", everyone),
                new MissingRule(cohort),
                new ReliabilityRule("tables/reliability.csv", cohort),
                new TransitionsRule("tables/transitions.csv", cohort),
                new ImputationRule(cohort),
                new ModerationRule("tables/moderation.csv", cohort))) {
            put(rules, run, rule);
        }
        if (run.has("tables/survival.csv") && run.has("tables/survival-curves.csv")) {
            put(rules, run, new SurvivalRule(run, households));
        }
        return rules;
    }

    private static void put(Map<String, TableRule> rules, RunFolder run, TableRule rule) {
        if (run.has(rule.file())) {
            rules.put(rule.file(), rule);
        }
    }

    /** Why a table stays inside. */
    static String whyInside(String table) {
        return INSIDE.getOrDefault(table, "no rule says what it tells");
    }
}
