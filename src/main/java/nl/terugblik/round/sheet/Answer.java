package nl.terugblik.round.sheet;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a coder said of a unit.
 *
 * @param codes the code of each variable; of several codes, in the order of the instrument with blanks between
 * @param notes what the coder noted beside, by the variable that it is about; by an empty word where it is about the unit
 */
public record Answer(SortedMap<String, String> codes, SortedMap<String, String> notes) {

    public Answer {
        codes = new TreeMap<>(codes);
        notes = new TreeMap<>(notes);
    }

    /** An answer without codes and notes. */
    public static Answer none() {
        return new Answer(new TreeMap<>(), new TreeMap<>());
    }

    /** The code of a variable; an empty text where there is none. */
    public String code(String variable) {
        return codes.getOrDefault(variable, "");
    }

    /** This and the answer for other variables of the same unit. */
    Answer with(Answer other) {
        Answer both = new Answer(codes, notes);
        both.codes.putAll(other.codes);
        both.notes.putAll(other.notes);
        return both;
    }

    /** The codes, each on a line: what tells one answer from another. */
    String lines() {
        StringBuilder lines = new StringBuilder();
        for (Map<String, String> part : List.<Map<String, String>>of(codes, notes)) {
            part.forEach((name, value) ->
                    lines.append(name).append('\t').append(value).append('\n'));
            lines.append('\n');
        }
        return lines.toString();
    }

    /** How many codes there are; notes say what people wrote. */
    @Override
    public String toString() {
        return codes.size() + " codes";
    }
}
