package nl.terugblik.meta.report;

import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.meta.effects.StudyEffect;
import nl.terugblik.meta.pooling.OutcomePooling;

/** The effects that were pooled, as they were converted: so that another program can pool them again. */
final class EffectCells {

    private EffectCells() {}

    static List<Cells> of(OutcomePooling pooled) {
        return pooled.selection().effects().stream().map(EffectCells::of).toList();
    }

    private static Cells of(StudyEffect effect) {
        return new Cells()
                .add(effect.study())
                .add(effect.sample())
                .add(effect.outcome())
                .add(effect.indicator())
                .add(effect.given())
                .add(effect.pooled() ? "pooled" : "effect")
                .add(effect.own() ? "1" : "0")
                .add(effect.experimental())
                .add(effect.control())
                .add(effect.sizes().report().d())
                .add(effect.sizes().report().v())
                .add(effect.sizes().modern().d())
                .add(effect.sizes().modern().v())
                .add(effect.marks().stream().map(StudyEffect.Mark::id).collect(Collectors.joining(";")));
    }
}
