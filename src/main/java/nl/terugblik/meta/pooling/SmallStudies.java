package nl.terugblik.meta.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import nl.terugblik.meta.bias.Egger;
import nl.terugblik.meta.bias.FailSafe;
import nl.terugblik.meta.bias.TrimAndFill;
import nl.terugblik.meta.effects.Size;
import nl.terugblik.meta.effects.Sizes;
import nl.terugblik.meta.model.EffectRows;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Fit;
import nl.terugblik.meta.pooling.BiasRow.Test;
import nl.terugblik.statistics.Result;

/** What small studies may do, from the effects of one outcome; Egger's test, trim and fill and N take the first of each sample. */
final class SmallStudies {

    private SmallStudies() {}

    static List<BiasRow> of(Selection effects, PoolingRules rules) {
        Selection firsts = effects.firsts();
        EffectRows one = firsts.rows(Sizes::modern, List.of());
        List<Note> notes = one.size() < effects.size() ? List.of(Note.of(Note.Kind.ONE_EFFECT_A_SAMPLE)) : List.of();
        List<BiasRow> rows = new ArrayList<>();
        Note few = Note.of(Note.Kind.TOO_FEW_EFFECTS);
        boolean enough = one.size() >= rules.biasMinimum();
        rows.add(enough ? egger(one, notes) : BiasRow.none(Test.EGGER, one.size(), few));
        rows.add(
                effects.size() >= rules.biasMinimum()
                        ? rootSum(effects)
                        : BiasRow.none(Test.ROOT_SUM_MODERATOR, effects.size(), few));
        rows.add(enough ? trim(one, notes) : BiasRow.none(Test.TRIM_AND_FILL, one.size(), few));
        rows.add(enough ? failSafe(one, notes) : BiasRow.none(Test.FAIL_SAFE_N, one.size(), few));
        return rows;
    }

    private static BiasRow egger(EffectRows rows, List<Note> notes) {
        return tested(Test.EGGER, rows.size(), Egger.of(rows), notes);
    }

    private static BiasRow rootSum(Selection effects) {
        if (effects.effects().stream().anyMatch(effect -> effect.rootSum().isEmpty())) {
            return BiasRow.none(Test.ROOT_SUM_MODERATOR, effects.size(), Note.of(Note.Kind.GROUP_SIZES_UNKNOWN));
        }
        double[] sums = effects.effects().stream()
                .mapToDouble(effect -> effect.rootSum().orElseThrow())
                .toArray();
        EffectRows rows = effects.rows(Sizes::modern, List.of(sums));
        Result<Estimate> slope =
                Fit.of(rows, OutcomePooling.structure(rows), true).map(fit -> OutcomePooling.estimate(fit, 1));
        return tested(Test.ROOT_SUM_MODERATOR, effects.size(), slope, List.of());
    }

    private static BiasRow tested(Test test, int effects, Result<Estimate> estimate, List<Note> notes) {
        return estimate.found()
                .map(found -> new BiasRow(
                        test,
                        effects,
                        Optional.of(found),
                        OptionalLong.empty(),
                        Optional.empty(),
                        OptionalDouble.empty(),
                        notes))
                .orElseGet(() ->
                        BiasRow.none(test, effects, Note.of(estimate.reason().orElseThrow())));
    }

    private static BiasRow trim(EffectRows rows, List<Note> notes) {
        Result<TrimAndFill> result = TrimAndFill.of(rows);
        return result.found()
                .map(found -> new BiasRow(
                        Test.TRIM_AND_FILL,
                        rows.size(),
                        Optional.of(Estimate.normal(
                                found.fit().coefficient(0), found.fit().error(0))),
                        OptionalLong.of(found.missing()),
                        Optional.of(found.left() ? "left" : "right"),
                        OptionalDouble.of(found.fit().variances().effect()),
                        notes))
                .orElseGet(() -> BiasRow.none(
                        Test.TRIM_AND_FILL, rows.size(), Note.of(result.reason().orElseThrow())));
    }

    private static BiasRow failSafe(EffectRows rows, List<Note> notes) {
        List<Note> all = new ArrayList<>(notes);
        all.add(Note.of(Note.Kind.OUTDATED));
        return new BiasRow(
                Test.FAIL_SAFE_N,
                rows.size(),
                Optional.empty(),
                OptionalLong.of(FailSafe.of(rows)),
                Optional.empty(),
                OptionalDouble.empty(),
                all);
    }

    /** The mirror images that trim and fill adds. */
    static List<Size> filledIn(Selection effects, PoolingRules rules) {
        EffectRows one = effects.firsts().rows(Sizes::modern, List.of());
        if (one.size() < rules.biasMinimum()) {
            return List.of();
        }
        return TrimAndFill.of(one)
                .found()
                .map(found -> IntStream.range(one.size(), found.filled().size())
                        .mapToObj(row ->
                                new Size(found.filled().y()[row], found.filled().v()[row]))
                        .toList())
                .orElse(List.of());
    }
}
