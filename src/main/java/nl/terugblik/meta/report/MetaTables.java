package nl.terugblik.meta.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import nl.terugblik.files.CsvFile;
import nl.terugblik.meta.analysis.MetaAnalysis;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Heterogeneity;
import nl.terugblik.meta.model.Variances;
import nl.terugblik.meta.model.WaldTest;
import nl.terugblik.meta.pooling.BiasRow;
import nl.terugblik.meta.pooling.HeterogeneityRow;
import nl.terugblik.meta.pooling.InfluenceRow;
import nl.terugblik.meta.pooling.ModeratorRow;
import nl.terugblik.meta.pooling.OutcomePooling;
import nl.terugblik.meta.pooling.PooledRow;

/** The tables of a meta-analysis as CSV. */
record MetaTables(Path folder, MetaAnalysis analysis) {

    private static final String TESTED = "estimate,se,df,statistic,p,ci_low,ci_high";

    private interface Rows {
        List<Cells> of(OutcomePooling pooled);
    }

    /** Writes all tables and gives their names. */
    List<String> write() {
        List<String> files = new ArrayList<>();
        files.add(table(
                "meta-effects.csv",
                "study,sample,outcome,indicator,given,kind,own,n_experimental,n_control,d,v,modern_d,modern_v,note",
                EffectCells::of));
        files.add(table(
                "meta-pooled.csv",
                "outcome,model,k,samples,n_experimental,n_control,estimate,se,df,statistic,p,p_one_sided,ci_low,ci_high,"
                        + "pi_low,pi_high,q,q_df,q_p,tau2_sample,tau2_effect,i2_sample,i2_effect,note",
                pooled -> pooled.rows().stream()
                        .map(row -> pooled(pooled.outcome(), row))
                        .toList()));
        files.add(table(
                "meta-heterogeneity.csv",
                "outcome,model,level,tau2,se,z,p_one_sided,lr,lr_p,tau2_low,tau2_high",
                pooled -> pooled.heterogeneity().stream()
                        .map(row -> heterogeneity(pooled.outcome(), row))
                        .toList()));
        files.add(table(
                "meta-moderators.csv",
                "outcome,moderator,model,term,k,samples,k_term," + TESTED
                        + ",fit_gain,fit_df,fit_p,f,df1,df2,f_p,r2,told,note",
                pooled -> pooled.moderators().stream()
                        .map(row -> moderator(pooled.outcome(), row))
                        .toList()));
        files.add(table(
                "meta-bias.csv",
                "outcome,test,k," + TESTED + ",missing,side,tau2_effect,note",
                pooled -> pooled.bias().stream()
                        .map(row -> bias(pooled.outcome(), row))
                        .toList()));
        files.add(table(
                "meta-influence.csv",
                "outcome,model,left_out,k,samples," + TESTED + ",tau2_sample,tau2_effect,note",
                pooled -> pooled.influence().stream()
                        .map(row -> influence(pooled.outcome(), row))
                        .toList()));
        return files;
    }

    private String table(String name, String columns, Rows rows) {
        try (CsvFile csv = CsvFile.create(folder.resolve(name), List.of(columns.split(",", -1)))) {
            for (OutcomePooling pooled : analysis.outcomes()) {
                rows.of(pooled).forEach(cells -> csv.row(cells.row()));
            }
        }
        return name;
    }

    private static Cells pooled(String outcome, PooledRow row) {
        Cells cells = new Cells()
                .add(outcome)
                .add(row.model().id())
                .add(row.effects())
                .add(row.samples())
                .add(row.experimental())
                .add(row.control())
                .estimate(row.estimate(), true)
                .interval(row.prediction())
                .add(figure(row.heterogeneity(), Heterogeneity::q))
                .add(figure(row.heterogeneity(), Heterogeneity::df))
                .add(figure(row.heterogeneity(), Heterogeneity::p));
        Optional<Variances> variances = row.variances();
        boolean samples = row.model() != PooledRow.Model.RANDOM_EFFECTS;
        boolean effects = row.model() != PooledRow.Model.REPORT;
        cells.add(samples ? figure(variances, Variances::sample) : OptionalDouble.empty());
        cells.add(effects ? figure(variances, Variances::effect) : OptionalDouble.empty());
        cells.add(samples ? figure(variances, of -> share(row, of.sample())) : OptionalDouble.empty());
        cells.add(effects ? figure(variances, of -> share(row, of.effect())) : OptionalDouble.empty());
        return cells.notes(row.notes());
    }

    private static double share(PooledRow row, double variance) {
        return row.heterogeneity().orElseThrow().share(variance, row.variances().orElseThrow());
    }

    private static Cells heterogeneity(String outcome, HeterogeneityRow row) {
        Optional<Estimate> tested = row.error().isPresent()
                ? Optional.of(Estimate.normal(row.tau2(), row.error().getAsDouble()))
                : Optional.empty();
        return new Cells()
                .add(outcome)
                .add(row.model().id())
                .add(row.sample() ? "sample" : "effect")
                .add(row.tau2())
                .add(row.error())
                .add(tested.map(Estimate::statistic).orElse(OptionalDouble.empty()))
                .add(tested.map(Estimate::oneSided).orElse(OptionalDouble.empty()))
                .add(row.ratio())
                .add(row.p())
                .interval(row.interval());
    }

    private static Cells moderator(String outcome, ModeratorRow row) {
        return new Cells()
                .add(outcome)
                .add(row.moderator())
                .add(row.model().id())
                .add(row.term())
                .add(row.effects())
                .add(row.samples())
                .add(row.termEffects())
                .estimate(row.estimate(), false)
                .add(figure(row.fitGain(), ModeratorRow.FitGain::gain))
                .add(figure(row.fitGain(), ModeratorRow.FitGain::df))
                .add(figure(row.fitGain(), ModeratorRow.FitGain::p))
                .add(figure(row.test(), WaldTest::f))
                .add(figure(row.test(), WaldTest::df1))
                .add(figure(row.test(), WaldTest::df2))
                .add(figure(row.test(), WaldTest::p))
                .add(row.explained())
                .add(row.told() ? "1" : "0")
                .notes(row.notes());
    }

    private static Cells bias(String outcome, BiasRow row) {
        return new Cells()
                .add(outcome)
                .add(row.test().id())
                .add(row.effects())
                .estimate(row.estimate(), false)
                .add(row.missing().isPresent() ? Long.toString(row.missing().getAsLong()) : "")
                .add(row.side().orElse(""))
                .add(row.tau2())
                .notes(row.notes());
    }

    private static Cells influence(String outcome, InfluenceRow row) {
        return new Cells()
                .add(outcome)
                .add(row.model().id())
                .add(row.left())
                .add(row.effects())
                .add(row.samples())
                .estimate(row.estimate(), false)
                .add(figure(row.variances(), Variances::sample))
                .add(figure(row.variances(), Variances::effect))
                .notes(row.note().stream().toList());
    }

    private static <T> OptionalDouble figure(Optional<T> of, ToDoubleFunction<T> figure) {
        return of.map(found -> OptionalDouble.of(figure.applyAsDouble(found))).orElse(OptionalDouble.empty());
    }
}
