package nl.terugblik.matching.csv;

import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;

/** What the rows of a file are called: by their ids, or where it has none by their lines, the header being on line 1. */
public final class RowIds {

    private final IntFunction<String> names;

    private RowIds(IntFunction<String> names) {
        this.names = names;
    }

    static RowIds lines(int[] lines) {
        return new RowIds(row -> Integer.toString(lines[row]));
    }

    /** Ids that stand one behind the other in UTF-8; a million of them are then no million objects. */
    static RowIds texts(byte[] utf8, int[] ends) {
        return new RowIds(row -> {
            int start = row == 0 ? 0 : ends[row - 1];
            return new String(utf8, start, ends[row] - start, StandardCharsets.UTF_8);
        });
    }

    /** The id of a row, by its place in the table. */
    public String of(int row) {
        return names.apply(row);
    }
}
