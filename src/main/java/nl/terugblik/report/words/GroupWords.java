package nl.terugblik.report.words;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.report.facts.Language;
import nl.terugblik.report.run.AnalysisPlan;

/**
 * What the report calls the two sides: the experimental and the control group, or in a study that asks a question of its own
 * what that calls them. Sentences that say more of the study of 2016 than the names of its groups have others in their place.
 */
final class GroupWords {

    private final Map<String, String> instead = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();

    private GroupWords() {}

    /** Those of a study, in a language. */
    static GroupWords of(AnalysisPlan plan, Language language) {
        return plan.sides().map(sides -> of(sides, language)).orElseGet(GroupWords::new);
    }

    static GroupWords of(AnalysisPlan.Sides sides, Language language) {
        GroupWords words = new GroupWords();
        words.names.put("group.experimental", sides.treated().in(language));
        words.names.put("group.control", sides.control().in(language));
        String treated = "‘" + sides.treated().in(language) + "’";
        String control = "‘" + sides.control().in(language) + "’";
        words.places.put("{treated}", treated);
        words.places.put("{control}", control);
        if (language == Language.NL) {
            words.dutch(treated, control);
        } else {
            words.english(treated, control);
        }
        return words;
    }

    /** The longest phrases come first, since shorter ones are parts of them. */
    private void dutch(String treated, String control) {
        put("experimentele en {1} controlegezinnen", "gezinnen in groep " + treated + " en {1} in groep " + control);
        put("xperimentele groep", "roep " + treated, "e", "g", "E", "G");
        put("ontrolegroep", "roep " + control, "c", "g", "C", "G");
        put("xperimentele gezinnen", "ezinnen in groep " + treated, "e", "g", "E", "G");
        put("xperimenteel gezin", "ezin in groep " + treated, "e", "g", "E", "G");
        put("ontrolegezinnen", "ezinnen in groep " + control, "c", "g", "C", "G");
        put("ontrolegezin", "ezin in groep " + control, "c", "g", "C", "G");
        put("(controle = 0, experimenteel = 1)", "(" + control + " = 0, " + treated + " = 1)");
        put("experimenteel / controle", treated + " / " + control);
        put("één experimenteel", "één uit groep " + treated);
    }

    private void english(String treated, String control) {
        put("experimental and {1} control families", "families of group " + treated + " and {1} of group " + control);
        put("xperimental group", "roup " + treated, "e", "g", "E", "G");
        put("ontrol group", "roup " + control, "c", "g", "C", "G");
        put("xperimental families", "amilies of group " + treated, "e", "f", "E", "F");
        put("xperimental family", "amily of group " + treated, "e", "f", "E", "F");
        put("ontrol families", "amilies of group " + control, "c", "f", "C", "F");
        put("ontrol family", "amily of group " + control, "c", "f", "C", "F");
        put("(control = 0, experimental = 1)", "(" + control + " = 0, " + treated + " = 1)");
        put("experimental / control", treated + " / " + control);
        put("one experimental", "one of group " + treated);
        put("experimental", treated);
    }

    private void put(String phrase, String other) {
        instead.put(phrase, other);
    }

    private void put(String phrase, String other, String small, String otherSmall, String large, String otherLarge) {
        put(small + phrase, otherSmall + other);
        put(large + phrase, otherLarge + other);
    }

    /** Whether the sides are called as in the study of 2016. */
    boolean areUsual() {
        return names.isEmpty();
    }

    /** A sentence of the tables with the names that tables have for the sides. */
    static String asTables(AnalysisPlan plan, String sentence) {
        return plan.sides().map(sides -> asTables(sides, sentence)).orElse(sentence);
    }

    static String asTables(AnalysisPlan.Sides sides, String sentence) {
        return sentence.replace("experimental", sides.treatedCode()).replace("control", sides.controlCode());
    }

    /** A text that has places for what the study calls its sides, with these in it. */
    String filledIn(String text) {
        String filled = text;
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace(place.getKey(), place.getValue());
        }
        return filled;
    }

    /** The text under a key with what this study calls its sides in it. */
    String in(String key, String text) {
        for (String end : new String[] {"", ".short", ".with"}) {
            for (Map.Entry<String, String> name : names.entrySet()) {
                if (key.equals(name.getKey() + end)) {
                    return name.getValue();
                }
            }
        }
        String changed = text;
        for (Map.Entry<String, String> phrase : instead.entrySet()) {
            changed = changed.replace(phrase.getKey(), phrase.getValue());
        }
        return changed;
    }
}
