package nl.terugblik.coding.research;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.ScaleItems;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.protocol.text.NearName;
import nl.terugblik.scale.Scale;

/** {@code scale_score}: the score of a scale; of several questionnaires left, the mean of the scores that are known. */
final class ScaleScore implements Operator {

    private final Asked asked;
    private final Scale scale;

    ScaleScore(Parameters parameters) {
        this.asked = Asked.of(parameters);
        String name = parameters.text("scale").orElse("");
        Map<String, Scale> scales = asked.form().scales();
        Scale named = scales.get(name);
        if (named == null) {
            throw parameters.fault("names the scale " + name + ", which "
                    + asked.form().file().name() + " does not have" + NearName.hint(name, scales.keySet()));
        }
        this.scale = named;
    }

    @Override
    public Set<SourceField> reads() {
        return Asked.readsAnswers();
    }

    @Override
    public boolean touchedBy(Research.Refused refused) {
        return asked.touchedBy(refused);
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        List<Questionnaire> chosen = asked.withAnswers(family, trace);
        if (chosen.isEmpty()) {
            return asked.none(family);
        }
        MeanOfKnown mean = new MeanOfKnown();
        for (Questionnaire questionnaire : chosen) {
            OptionalDouble score = scale.score(valid(questionnaire, trace));
            if (score.isPresent()) {
                mean.add(score.getAsDouble());
            }
        }
        return mean.code();
    }

    @Override
    public Optional<ScaleItems> scale() {
        return Optional.of(new ScaleItems(
                scale.name(),
                asked.wave().name().toLowerCase(Locale.ROOT),
                scale.items().size()));
    }

    /** Of several questionnaires that count, the first that was answered in full. */
    @Override
    public List<Integer> items(Family family) {
        for (Questionnaire questionnaire : asked.withAnswers(family, Trace.NONE)) {
            Map<String, Integer> valid = valid(questionnaire, Trace.NONE);
            if (valid.size() == scale.items().size()) {
                return scale.items().stream()
                        .map(item -> scale.counted(item, valid.getOrDefault(item, 0)))
                        .toList();
            }
        }
        return List.of();
    }

    private Map<String, Integer> valid(Questionnaire questionnaire, Trace trace) {
        return asked.valid(questionnaire, scale.items()::contains, trace);
    }
}
