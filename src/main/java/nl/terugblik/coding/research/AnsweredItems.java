package nl.terugblik.coding.research;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import nl.terugblik.casefile.Questionnaire;
import nl.terugblik.casefile.Questionnaire.Answer;
import nl.terugblik.casefile.SafetyAssessment.Item;
import nl.terugblik.coding.family.MergedItems;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.scale.QuestionnaireForm;

/** Several questionnaires of a protector taken together, as assessments of one day are. */
public final class AnsweredItems {

    private AnsweredItems() {}

    /** An item is yes (1) when any says yes, no (0) when all say no, and not recorded otherwise. */
    public static MergedItems merged(QuestionnaireForm form, List<Questionnaire> chosen, Trace trace) {
        Set<Item> yes = EnumSet.noneOf(Item.class);
        Set<Item> no = EnumSet.allOf(Item.class);
        for (Questionnaire questionnaire : chosen) {
            for (Item item : Item.values()) {
                OptionalInt value = value(form, questionnaire, item.column(), trace);
                if (value.isPresent() && value.getAsInt() >= 1) {
                    yes.add(item);
                }
                if (value.isEmpty() || value.getAsInt() >= 1) {
                    no.remove(item);
                }
            }
        }
        return new MergedItems(yes, no);
    }

    /** The lowest answer to an item. */
    public static OptionalInt lowest(QuestionnaireForm form, String item, List<Questionnaire> chosen, Trace trace) {
        return chosen.stream()
                .map(questionnaire -> value(form, questionnaire, item, trace))
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private static OptionalInt value(QuestionnaireForm form, Questionnaire questionnaire, String item, Trace trace) {
        for (Answer answer : questionnaire.answers()) {
            if (answer.item().equals(item)) {
                OptionalInt value = form.valid(answer.value());
                if (value.isPresent()) {
                    trace.counted(answer);
                } else {
                    trace.passed(answer, "holds no answer that there is");
                }
                return value;
            }
        }
        return OptionalInt.empty();
    }
}
