package nl.terugblik.coding.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Research;
import nl.terugblik.coding.codes.Answered.Unread;
import nl.terugblik.price.PriceFile;
import nl.terugblik.price.PriceList;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.scale.QuestionnaireFile;
import nl.terugblik.scale.QuestionnaireForm;

/**
 * The questionnaires and prices that an instrument's rules may name, ready for use.
 *
 * @param questionnaires the questionnaires by their code
 * @param prices what care costs; empty where the instrument names no prices
 */
public record Forms(Map<String, QuestionnaireForm> questionnaires, Optional<PriceList> prices) {

    public Forms {
        questionnaires = Collections.unmodifiableMap(new TreeMap<>(questionnaires));
    }

    /**
     * Those of an instrument.
     *
     * @throws InvalidStudy when a file of them is not valid, or two questionnaires have one code, with a sentence a fault
     */
    public static Forms of(Instrument.Material material) {
        List<String> faults = new ArrayList<>();
        Map<String, QuestionnaireForm> questionnaires = questionnaires(material, faults);
        Optional<PriceList> prices = prices(material.price(), faults);
        if (!faults.isEmpty()) {
            throw new InvalidStudy(faults);
        }
        return new Forms(questionnaires, prices);
    }

    private static Map<String, QuestionnaireForm> questionnaires(Instrument.Material material, List<String> faults) {
        try {
            return QuestionnaireFile.all(material.questionnaires().stream()
                    .map(Instrument.Beside::yaml)
                    .toList());
        } catch (InvalidStudy e) {
            faults.addAll(e.faults());
            return Map.of();
        }
    }

    private static Optional<PriceList> prices(Optional<YamlFile> yaml, List<String> faults) {
        try {
            return yaml.map(PriceFile::of);
        } catch (InvalidStudy e) {
            faults.addAll(e.faults());
            return Optional.empty();
        }
    }

    /** What care these questionnaires ask for that has no price at all, where there are prices. */
    public List<String> unpriced(Set<String> names) {
        return prices.map(list -> names.stream()
                        .flatMap(name -> list.without(asked(name)).stream())
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** The same, a sentence each. */
    public List<String> warnings(Set<String> names) {
        return prices.map(list -> PriceFile.without(list, unpriced(names))).orElse(List.of());
    }

    private Set<String> asked(String name) {
        return Optional.ofNullable(questionnaires.get(name))
                .map(form -> form.items().keySet())
                .orElse(Set.of());
    }

    /** What no rule can read of what a family answered in these questionnaires. */
    public Unread unread(Research research) {
        int items = 0;
        int answers = 0;
        int sources = 0;
        int unpriced = 0;
        for (Questionnaire questionnaire : research.questionnaires()) {
            QuestionnaireForm form = questionnaires.get(questionnaire.instrument());
            if (form != null) {
                for (Questionnaire.Answer answer : questionnaire.answers()) {
                    if (!form.asks(answer.item())) {
                        items++;
                    } else if (answer.value().isPresent()
                            && form.valid(answer.value()).isEmpty()) {
                        answers++;
                    }
                }
                for (Questionnaire.CareUse use : questionnaire.careUse()) {
                    if (form.asks(use.provider()) || isPriced(use.provider())) {
                        unpriced += lacksPrice(use) ? 1 : 0;
                    } else {
                        sources++;
                    }
                }
            }
        }
        return new Unread(items, answers, sources, unpriced);
    }

    private boolean lacksPrice(Questionnaire.CareUse use) {
        return use.used()
                && use.contacts().orElse(0) > 0
                && prices.isPresent()
                && prices.orElseThrow().each(use).isEmpty();
    }

    private boolean isPriced(String source) {
        return prices.isPresent() && prices.orElseThrow().domain(source).isPresent();
    }
}
