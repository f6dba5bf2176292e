package nl.terugblik.meta.pooling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.meta.effects.Size;
import nl.terugblik.meta.effects.StudyEffect;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Heterogeneity;
import nl.terugblik.meta.pooling.PooledRow.Model;
import nl.terugblik.statistics.Tails;

/** What was pooled elsewhere, and what it becomes with the run's own effect: two rows of fixed effects, and whether they agree. */
final class Update {

    private Update() {}

    /** The first of the run's effects joins, since what was pooled is one effect too. */
    static List<PooledRow> of(List<StudyEffect> all) {
        List<PooledRow> rows = new ArrayList<>();
        Optional<StudyEffect> published =
                all.stream().filter(StudyEffect::pooled).findFirst();
        Optional<StudyEffect> own = all.stream().filter(StudyEffect::own).findFirst();
        published.ifPresent(effect -> rows.add(row(Model.PUBLISHED, effect)));
        own.ifPresent(effect -> rows.add(row(Model.OWN, effect)));
        if (published.isPresent() && own.isPresent()) {
            rows.add(updated(published.get(), own.get()));
        }
        return rows;
    }

    private static PooledRow row(Model model, StudyEffect effect) {
        Size size = size(effect);
        Selection one = Selection.of(List.of(effect));
        return new PooledRow(
                model,
                1,
                1,
                one.total(StudyEffect::experimental),
                one.total(StudyEffect::control),
                Optional.of(Estimate.normal(size.d(), Math.sqrt(size.v()))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                effect.marks().stream().map(mark -> new Note(mark.id())).toList());
    }

    private static PooledRow updated(StudyEffect published, StudyEffect own) {
        Size a = size(published);
        Size b = size(own);
        double weight = 1 / a.v() + 1 / b.v();
        double mean = (a.d() / a.v() + b.d() / b.v()) / weight;
        double q = (a.d() - b.d()) * (a.d() - b.d()) / (a.v() + b.v());
        double p = Tails.chiSquare(q, 1);
        Selection both = Selection.of(List.of(published, own));
        return new PooledRow(
                Model.UPDATED,
                2,
                2,
                both.total(StudyEffect::experimental),
                both.total(StudyEffect::control),
                Optional.of(Estimate.normal(mean, Math.sqrt(1 / weight))),
                Optional.empty(),
                Optional.of(new Heterogeneity(q, 1, p, 2 / weight)),
                Optional.empty(),
                p < PoolingRules.LEVEL ? List.of(Note.of(Note.Kind.DIFFERS_FROM_PUBLISHED)) : List.of());
    }

    private static Size size(StudyEffect effect) {
        return effect.sizes().modern();
    }
}
