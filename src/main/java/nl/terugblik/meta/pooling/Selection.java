package nl.terugblik.meta.pooling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import nl.terugblik.meta.effects.Size;
import nl.terugblik.meta.effects.Sizes;
import nl.terugblik.meta.effects.StudyEffect;
import nl.terugblik.meta.model.EffectRows;

/**
 * Effects that are pooled together, those of a sample next to each other.
 *
 * @param effects the effects
 * @param samples the names of the samples, in the order in which they first appeared
 */
public record Selection(List<StudyEffect> effects, List<String> samples) {

    static Selection of(List<StudyEffect> effects) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        effects.forEach(effect -> numbers.putIfAbsent(effect.sample(), numbers.size()));
        List<StudyEffect> sorted = new ArrayList<>(effects);
        sorted.sort(Comparator.comparingInt(effect -> numbers.getOrDefault(effect.sample(), 0)));
        return new Selection(List.copyOf(sorted), List.copyOf(numbers.keySet()));
    }

    /** The first effect of each sample. */
    Selection firsts() {
        Map<String, StudyEffect> firsts = new LinkedHashMap<>();
        effects.forEach(effect -> firsts.putIfAbsent(effect.sample(), effect));
        return Selection.of(List.copyOf(firsts.values()));
    }

    /** As rows of a model, with columns beside the intercept. */
    EffectRows rows(Function<Sizes, Size> size, List<double[]> columns) {
        Map<String, Integer> numbers = new HashMap<>();
        samples.forEach(sample -> numbers.put(sample, numbers.size()));
        return EffectRows.of(
                effects.stream()
                        .mapToDouble(effect -> size.apply(effect.sizes()).d())
                        .toArray(),
                effects.stream()
                        .mapToDouble(effect -> size.apply(effect.sizes()).v())
                        .toArray(),
                effects.stream()
                        .mapToInt(effect -> numbers.getOrDefault(effect.sample(), 0))
                        .toArray(),
                columns);
    }

    public int size() {
        return effects.size();
    }

    /** How many the experimental or control groups hold; a sample counts once, with its largest group. Empty where none is known. */
    OptionalDouble total(Function<StudyEffect, OptionalDouble> group) {
        Map<String, Double> largest = new HashMap<>();
        effects.forEach(
                effect -> group.apply(effect).ifPresent(size -> largest.merge(effect.sample(), size, Math::max)));
        return largest.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        largest.values().stream().mapToDouble(size -> size).sum());
    }
}
