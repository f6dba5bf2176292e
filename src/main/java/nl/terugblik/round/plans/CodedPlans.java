package nl.terugblik.round.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.keys.StudyPseudonyms;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitNames;
import nl.terugblik.round.unit.UnitRef;

/** Puts together what each plan was coded as. */
final class CodedPlans {

    private final RoundPlan plan;
    private final Map<UnitRef, Map<String, String>> codes;

    private CodedPlans(RoundPlan plan, FinalCodes codes) {
        this.plan = plan;
        this.codes = codes.byUnit();
    }

    /** The plans, in the order of what they are called outside. */
    static List<CodedPlan> of(
            RoundPlan plan, UnitNames names, StudyPseudonyms families, List<Document> documents, FinalCodes codes) {
        CodedPlans coded = new CodedPlans(plan, codes);
        List<CodedPlan> plans = new ArrayList<>();
        documents.forEach(document -> plans.add(coded.of(
                document,
                names.document(document),
                families.of(document.family()).toString())));
        plans.sort((one, other) -> one.plan().compareTo(other.plan()));
        return plans;
    }

    private CodedPlan of(Document document, String name, String family) {
        List<CodedPlan.Agreement> agreements = new ArrayList<>();
        List<CodedPlan.Question> questions = new ArrayList<>();
        Map<String, String> elements = new HashMap<>();
        for (Unit unit : document.units()) {
            Map<String, String> given = codes.getOrDefault(new UnitRef(document.place(), unit.number()), Map.of());
            switch (unit.kind()) {
                case Unit.AGREEMENT -> {
                    if (given.containsKey("category")) { // else it is no unit
                        agreements.add(agreement(unit, given));
                    }
                }
                case Unit.QUESTION ->
                    questions.add(new CodedPlan.Question(unit.number(), given.getOrDefault("answered", "")));
                case Unit.DOCUMENT -> elements.putAll(given);
                default -> {} // an element of the text, for coders to see
            }
        }
        String site = document.fact("site");
        String form = document.fact("form");
        String format = plan.siteFormats().getOrDefault(site, form);
        List<String> asked = plan.scheme().formats().getOrDefault(format, List.of());
        return new CodedPlan(
                name,
                family,
                form,
                site,
                document.fact("lmid_service"),
                asked.isEmpty() ? "" : format,
                asked,
                agreements,
                questions,
                elements);
    }

    private CodedPlan.Agreement agreement(Unit unit, Map<String, String> given) {
        String category = given.getOrDefault("category", Code.UNSURE);
        Optional<String> domain =
                plan.scheme().variable("category").code(category).flatMap(Code::domain);
        return new CodedPlan.Agreement(category, domain.orElse(""), given.getOrDefault("concrete", ""), unit.answers());
    }
}
