package nl.terugblik.disclosure.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.disclosure.counts.Cohort;
import nl.terugblik.disclosure.counts.Households;
import nl.terugblik.disclosure.run.RunFolder;

/** Which tables can be released, by what rule, and why the others stay inside. */
public final class TableRules {

    private static final String CURVES = "tables/survival-curves.csv";
    private static final Map<String, String> INSIDE = inside();
    private static final Map<String, Function<TableRules, TableRule>> RULES = rules();

    private final RunFolder run;
    private final Cohort cohort;
    private final Cohort everyone;
    private final Households households;

    private TableRules(RunFolder run) {
        this.run = run;
        this.cohort = Cohort.of(run);
        this.everyone = Cohort.everyone(run);
        this.households = Households.of(run);
    }

    /** Reads what the rules of a run need beside the tables themselves. */
    public static TableRules of(RunFolder run) {
        return new TableRules(run);
    }

    private static Map<String, String> inside() {
        Map<String, String> inside = new LinkedHashMap<>();
        inside.put("cohort/screened.csv", "it has a row for every family; flow.csv can go");
        inside.put("tables/missing-patterns.csv", "its rows are rare combinations by nature; missing.csv can go");
        inside.put(CURVES, "each step of it is the day of one child; survival.csv can go");
        inside.put(
                "tables/matched-effects.csv",
                "its models rest on families that differ by few from those of outcomes.csv, which can go");
        inside.put("tables/pairs.csv", "it counts pairs, and with the groups' own counts these tell of few");
        inside.put("tables/bounds.csv", "it can be turned back into the counts of pairs.csv");
        inside.put("tables/sensitivity.csv", "it can be turned back into the counts of pairs.csv");
        inside.put(
                "tables/specifications.csv",
                "its rows are cohorts that differ by few families, which tell of these few");
        inside.put("tables/sensitivity-coding.csv", "its rows are codings that differ by few families");
        inside.put(
                "cohort/approached.csv", "it counts families that gave no consent to more than that; flow.csv can go");
        inside.put(
                "tables/nonresponse.csv",
                "it tells of families that gave no consent to more than being counted; flow.csv can go");
        inside.put(
                "tables/realisation.csv",
                "it counts families of several groups by form, few of each; flow.csv and baseline.csv can go");
        inside.put(
                "tables/attrition.csv", "those of whom an outcome is not known are few by nature; missing.csv can go");
        inside.put(
                "tables/costs.csv",
                "what it tells of outcomes is in outcomes.csv, which can go; prices are of few families");
        inside.put("tables/self-check.csv", "it repeats figures of every table, those withheld too");
        return inside;
    }

    /** Those with the most to lose first: where something must be hidden to protect something else, it is from the end. */
    private static Map<String, Function<TableRules, TableRule>> rules() {
        Map<String, Function<TableRules, TableRule>> rules = new LinkedHashMap<>();
        rules.put("cohort/flow.csv", of -> new FlowRule(of.cohort, of.run.reasonsWithoutOrder()));
        rules.put("tables/effect-sizes.csv", of -> new OutcomesRule(of.cohort, ""));
        rules.put("tables/baseline.csv", of -> new BaselineRule(of.cohort));
        rules.put("tables/outcomes.csv", of -> new OutcomesRule(of.cohort, "model"));
        rules.put("cohort/balance.csv", of -> new BalanceRule(of.cohort, of.everyone));
        rules.put("tables/trajectories.csv", of -> new TrajectoriesRule(of.cohort));
        rules.put("tables/survival-tests.csv", of -> new SurvivalTestsRule(of.cohort, of.households));
        rules.put("tables/residence.csv", of -> new ResidenceRule(of.cohort, of.households));
        rules.put("tables/changes.csv", of -> new ChangesRule(of.cohort));
        rules.put("tables/outcomes-unmatched.csv", of -> new OutcomesRule(of.everyone, "model"));
        rules.put("tables/baseline-unmatched.csv", of -> new BaselineRule(of.everyone));
        rules.put("tables/missing.csv", of -> new MissingRule(of.cohort));
        rules.put("tables/reliability.csv", of -> new ReliabilityRule(of.cohort));
        rules.put("tables/transitions.csv", of -> new TransitionsRule(of.cohort));
        rules.put("tables/imputation.csv", of -> new ImputationRule(of.cohort));
        rules.put("tables/moderation.csv", of -> new ModerationRule(of.cohort));
        rules.put("tables/survival.csv", of -> new SurvivalRule(of.run.file(CURVES), of.cohort, of.households));
        return rules;
    }

    /** The tables of a run that have a rule, those with the most to lose first. */
    public static Set<String> tables(RunFolder run) {
        Set<String> tables = new LinkedHashSet<>(RULES.keySet());
        tables.removeIf(table -> !run.has(table));
        if (!run.has(CURVES)) {
            tables.remove("tables/survival.csv");
        }
        return tables;
    }

    /** The rule of one of those tables, made anew. */
    public TableRule rule(String table) {
        return Objects.requireNonNull(RULES.get(table), table).apply(this);
    }

    /** Why a table stays inside. */
    public static String whyInside(String table) {
        return INSIDE.getOrDefault(table, "no rule says what it tells");
    }
}
