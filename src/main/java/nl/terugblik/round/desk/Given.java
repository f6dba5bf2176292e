package nl.terugblik.round.desk;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a coder has given for a row so far.
 *
 * @param codes the cell of each column
 * @param note what they noted beside
 * @param isDone whether nothing that must be given lacks
 */
public record Given(SortedMap<String, String> codes, String note, boolean isDone) {

    /** Nothing yet. */
    public static final Given NOTHING = new Given(new TreeMap<>(), "", false);

    public Given {
        codes = new TreeMap<>(codes);
    }

    /** The cell of a column; an empty text where there is none. */
    public String code(String column) {
        return codes.getOrDefault(column, "");
    }

    /** How many codes; never a note. */
    @Override
    public String toString() {
        return codes.size() + " codes";
    }
}
