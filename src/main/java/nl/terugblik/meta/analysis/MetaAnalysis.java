package nl.terugblik.meta.analysis;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.meta.effects.EffectsFile;
import nl.terugblik.meta.effects.OwnStudy;
import nl.terugblik.meta.effects.StudyEffect;
import nl.terugblik.meta.pooling.Moderator;
import nl.terugblik.meta.pooling.OutcomePooling;
import nl.terugblik.protocol.InvalidStudy;

/**
 * A meta-analysis that was carried out.
 *
 * @param plan what was to be done
 * @param sha256 the hash of the table of effects
 * @param outcomes each outcome pooled
 * @param withRun whether a run's own effects joined
 */
public record MetaAnalysis(MetaPlan plan, String sha256, List<OutcomePooling> outcomes, boolean withRun) {

    /**
     * Carries a plan out.
     *
     * @param run the folder of a run whose effects join
     * @throws InvalidStudy when the table, the run or the plan cannot be used, with a sentence each
     */
    public static MetaAnalysis of(MetaPlan plan, Optional<Path> run) {
        EffectsFile file = EffectsFile.read(plan.effects(), plan.delimiter(), plan.comma(), plan.conversion());
        List<String> outcomes = outcomes(plan, file.effects());
        demandColumns(plan, file);
        List<StudyEffect> all = new ArrayList<>(file.effects());
        run.ifPresent(folder -> all.addAll(OwnStudy.read(folder, plan.own(), outcomes)));
        List<OutcomePooling> pooled = new ArrayList<>();
        for (String outcome : outcomes) {
            List<StudyEffect> effects = all.stream()
                    .filter(effect -> effect.outcome().equals(outcome))
                    .toList();
            if (effects.stream().filter(StudyEffect::pooled).count() > 1) {
                throw new InvalidStudy(List.of(plan.effects() + " has several rows of kind pooled for the outcome "
                        + outcome + ", which may hold the same studies; keep one."));
            }
            pooled.add(OutcomePooling.of(outcome, effects, plan.rules(), plan.moderators()));
        }
        return new MetaAnalysis(plan, file.sha256(), pooled, run.isPresent());
    }

    private static List<String> outcomes(MetaPlan plan, List<StudyEffect> effects) {
        Set<String> known = new LinkedHashSet<>();
        effects.forEach(effect -> known.add(effect.outcome()));
        for (String outcome : plan.outcomes()) {
            if (!known.contains(outcome)) {
                throw new InvalidStudy(List.of(plan.file().name() + " names the outcome " + outcome
                        + ", of which the table of effects has no row; check how it is spelled."));
            }
        }
        return plan.outcomes().isEmpty() ? List.copyOf(known) : plan.outcomes();
    }

    private static void demandColumns(MetaPlan plan, EffectsFile file) {
        for (Moderator moderator : plan.moderators()) {
            if (!file.columns().contains(moderator.column())
                    && !moderator.column().equals("small")) {
                throw new InvalidStudy(List.of(plan.file().name() + " names the moderator " + moderator.column()
                        + ", of which the table of effects has no column; check how it is spelled."));
            }
        }
    }
}
