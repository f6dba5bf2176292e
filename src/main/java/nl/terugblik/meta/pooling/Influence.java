package nl.terugblik.meta.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.cores.Aside;
import nl.terugblik.meta.effects.Sizes;
import nl.terugblik.meta.model.EffectRows;
import nl.terugblik.meta.model.Fit;
import nl.terugblik.statistics.Result;

/** The modern model without each sample in turn. */
final class Influence {

    private static final int PARTS = 8;

    private Influence() {}

    static List<InfluenceRow> of(Selection effects) {
        EffectRows all = effects.rows(Sizes::modern, List.of());
        if (all.samples() < 3) {
            return List.of();
        }
        Optional<Fit> whole = Fit.of(all, OutcomePooling.structure(all), true).found();
        if (whole.isEmpty()) {
            return List.of();
        }
        List<Aside<List<InfluenceRow>>> parts = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            int from = all.samples() * part / PARTS;
            int to = all.samples() * (part + 1) / PARTS;
            parts.add(Aside.begin(() -> rows(effects, whole.get(), from, to)));
        }
        List<InfluenceRow> rows = new ArrayList<>();
        parts.forEach(part -> rows.addAll(part.get()));
        return rows;
    }

    private static List<InfluenceRow> rows(Selection effects, Fit whole, int from, int to) {
        List<InfluenceRow> rows = new ArrayList<>();
        for (int sample = from; sample < to; sample++) {
            EffectRows left = whole.rows().without(sample);
            Result<Fit> fit = left.oneEach() && !whole.rows().oneEach()
                    ? Fit.of(left, OutcomePooling.structure(left), true)
                    : whole.again(left);
            rows.add(new InfluenceRow(
                    OutcomePooling.model(left),
                    effects.samples().get(sample),
                    left.size(),
                    left.samples(),
                    fit.found().map(found -> OutcomePooling.estimate(found, 0)),
                    fit.found().map(Fit::variances),
                    fit.reason().map(Note::of)));
        }
        return rows;
    }
}
