package nl.terugblik.meta.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.meta.bias.Egger;
import nl.terugblik.meta.bias.FailSafe;
import nl.terugblik.meta.bias.TrimAndFill;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Interval;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves pooled effects, their errors, variances and intervals against R's metafor, on 200 tables. */
class PooledAgainstRTest {

    private static final FromR.Cases TABLES = FromR.cases("../meta/tables.csv");
    private static final FromR.Cases EXPECTED = FromR.cases("../meta/tables-expected.csv");

    static Stream<String> tables() {
        assertThat(TABLES.names()).hasSize(200);
        return TABLES.names().stream();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void poolsAsMetaforDoes(String table) {
        List<FromR.Row> rows = TABLES.of(table);
        Against against = new Against();
        EffectRows alone = rows(rows, List.of());
        report(against, alone, rows(rows, List.of(FromR.column(rows, row -> row.number("group")))));
        if (alone.oneEach()) {
            oneEach(against, alone, rows(rows, List.of(FromR.column(rows, row -> row.number("group")))));
        } else {
            threeLevel(against, alone);
            moderators(against, rows);
        }
        against.agrees(table, EXPECTED.of(table));
    }

    private static EffectRows rows(List<FromR.Row> rows, List<double[]> columns) {
        return EffectRows.of(
                FromR.column(rows, row -> row.number("y")),
                FromR.column(rows, row -> row.number("v")),
                rows.stream().mapToInt(row -> (int) row.number("sample")).toArray(),
                columns);
    }

    private static Fit fit(EffectRows rows, Structure structure, boolean restricted) {
        return Fit.of(rows, structure, restricted).found().orElseThrow();
    }

    private static void report(Against against, EffectRows rows, EffectRows group) {
        Fit fit = fit(rows, Structure.SAMPLES, true);
        estimate(against, "report", "intercept", Estimate.normal(fit.coefficient(0), fit.error(0)));
        against.say("report_sigma2", "level_1", fit.variances().sample());
        against.say("report_loglik", "reml", fit.logLikelihood());
        against.say("report_sigma2_se", "level_1", fit.varianceError(0));
        Heterogeneity heterogeneity = Heterogeneity.of(fit);
        against.say("q", "intercept", heterogeneity.q());
        against.say("q_p", "intercept", heterogeneity.p());
        against.say(
                "fit_gain",
                "group",
                2
                        * (fit(group, Structure.SAMPLES, false).logLikelihood()
                                - fit(rows, Structure.SAMPLES, false).logLikelihood()));
    }

    private static void threeLevel(Against against, EffectRows rows) {
        Fit fit = fit(rows, Structure.THREE_LEVEL, true);
        Estimate estimate = Estimate.t(fit.coefficient(0), fit.error(0), fit.degrees(0));
        estimate(against, "three", "intercept", estimate);
        against.say("three_df", "intercept", fit.degrees(0));
        against.say("three_sigma2", "level_1", fit.variances().sample());
        against.say("three_sigma2", "level_2", fit.variances().effect());
        against.say("three_loglik", "reml", fit.logLikelihood());
        Heterogeneity heterogeneity = Heterogeneity.of(fit);
        against.say("three_i2", "level_1", heterogeneity.share(fit.variances().sample(), fit.variances()));
        against.say("three_i2", "level_2", heterogeneity.share(fit.variances().effect(), fit.variances()));
        interval(against, "three_pi", estimate.interval(fit.variances().total()));
        RobustErrors robust = RobustErrors.of(fit).orElseThrow();
        Estimate sandwich = Estimate.t(fit.coefficient(0), robust.error(0), robust.df());
        against.say("robust_se", "intercept", sandwich.error());
        against.say("robust_p", "intercept", sandwich.p().orElseThrow());
        against.say("robust_low", "intercept", sandwich.interval(0).low());
        against.say("robust_high", "intercept", sandwich.interval(0).high());
        for (int which = 0; which < 2; which++) {
            against.say(
                    "ratio",
                    "level_" + (which + 1),
                    Heterogeneity.test(fit, which).found().orElseThrow().statistic());
        }
    }

    private static void moderators(Against against, List<FromR.Row> rows) {
        double[] group = FromR.column(rows, row -> row.number("group"));
        double[] months = FromR.column(rows, row -> row.number("months"));
        double mean = Arrays.stream(months).average().orElseThrow();
        double[] centred = Arrays.stream(months).map(month -> month - mean).toArray();
        moderator(against, "group", rows(rows, List.of(group)), List.of("group"));
        moderator(against, "months", rows(rows, List.of(centred)), List.of("months"));
        moderator(against, "both", rows(rows, List.of(group, centred)), List.of("group", "months"));
    }

    private static void moderator(Against against, String name, EffectRows rows, List<String> columns) {
        if (rows.samples() < 4) {
            return;
        }
        Fit fit = fit(rows, Structure.THREE_LEVEL, true);
        List<String> all = new ArrayList<>(List.of("intercept"));
        all.addAll(columns);
        for (int column = 0; column < all.size(); column++) {
            against.say(name + "_df", all.get(column), fit.degrees(column));
            estimate(
                    against,
                    name,
                    all.get(column),
                    Estimate.t(fit.coefficient(column), fit.error(column), fit.degrees(column)));
        }
        WaldTest test = WaldTest.of(fit).orElseThrow();
        against.say(name + "_f", "f", test.f());
        against.say(name + "_f", "df2", test.df2());
        against.say(name + "_f", "p", test.p());
        against.say(name + "_q", "q", Heterogeneity.of(fit).q());
    }

    private static void oneEach(Against against, EffectRows rows, EffectRows group) {
        Fit fit = fit(rows, Structure.EFFECTS, true);
        KnappHartung errors = KnappHartung.of(fit);
        Estimate estimate = Estimate.t(fit.coefficient(0), errors.error(fit, 0), errors.df());
        estimate(against, "one", "intercept", estimate);
        against.say("one_df", "intercept", errors.df());
        against.say("one_sigma2", "level_2", fit.variances().effect());
        against.say(
                "one_i2", "level_1", Heterogeneity.of(fit).share(fit.variances().effect(), fit.variances()));
        interval(against, "one_pi", estimate.interval(fit.variances().total()));
        interval(against, "one_profile", QProfile.of(rows));
        Fit.of(group, Structure.EFFECTS, true).found().ifPresent(found -> {
            KnappHartung factor = KnappHartung.of(found);
            for (int column = 0; column < 2; column++) {
                String name = column == 0 ? "intercept" : "group";
                against.say("one_group_df", name, factor.df());
                estimate(
                        against,
                        "one_group",
                        name,
                        Estimate.t(found.coefficient(column), factor.error(found, column), factor.df()));
            }
            WaldTest test = WaldTest.of(found).orElseThrow();
            against.say("one_group_f", "f", test.f());
            against.say("one_group_f", "p", test.p());
        });
        Estimate egger = Egger.of(rows).found().orElseThrow();
        against.say("egger", "t", egger.statistic().orElseThrow());
        against.say("egger", "p", egger.p().orElseThrow());
        trim(against, "trim_left", TrimAndFill.of(rows, true).found().orElseThrow());
        trim(against, "trim_right", TrimAndFill.of(rows, false).found().orElseThrow());
        TrimAndFill chosen = TrimAndFill.of(rows).found().orElseThrow();
        against.say("trim_side", "left", chosen.left() ? 1 : 0);
        against.say("failsafe", "n", FailSafe.of(rows));
    }

    private static void trim(Against against, String name, TrimAndFill filled) {
        against.say(name, "k0", filled.missing());
        against.say(name, "b", filled.fit().coefficient(0));
        against.say(name, "se", filled.fit().error(0));
        against.say(name, "tau2", filled.fit().variances().effect());
    }

    private static void estimate(Against against, String prefix, String name, Estimate estimate) {
        against.say(prefix + "_b", name, estimate.value());
        against.say(prefix + "_se", name, estimate.error());
        against.say(prefix + "_p", name, estimate.p().orElseThrow());
        against.say(prefix + "_low", name, estimate.interval(0).low());
        against.say(prefix + "_high", name, estimate.interval(0).high());
    }

    private static void interval(Against against, String name, Interval interval) {
        against.say(name, "low", interval.low());
        against.say(name, "high", interval.high());
    }
}
