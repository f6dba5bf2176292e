package nl.terugblik.scale;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.terugblik.protocol.InputFile;
import nl.terugblik.protocol.Label;

/**
 * What a questionnaire asks and how its answers are scored.
 *
 * @param instrument its code
 * @param licence whose the items are, and what may be done with them
 * @param answers the labels of the numbers that an answer may be
 * @param items the labels of the items, by code, in their order
 * @param scales the scales, by name, in their order
 * @param file the file it was read from
 */
public record QuestionnaireForm(
        String instrument,
        String licence,
        SortedMap<Integer, Label> answers,
        Map<String, Label> items,
        Map<String, Scale> scales,
        InputFile file) {

    public QuestionnaireForm {
        answers = Collections.unmodifiableSortedMap(new TreeMap<>(answers));
        items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
        scales = Collections.unmodifiableMap(new LinkedHashMap<>(scales));
    }

    /** Whether answers to this item are asked for here; others are ignored, and counted. */
    public boolean asks(String item) {
        return items.containsKey(item);
    }

    /** An answer, if it is one that there is; any other counts as not answered, and is counted. */
    public OptionalInt valid(OptionalInt answer) {
        return answer.isPresent() && answers.containsKey(answer.getAsInt()) ? answer : OptionalInt.empty();
    }
}
