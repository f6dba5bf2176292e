package nl.terugblik.intake.text;

import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.files.CellText;

/** Where a header names a column: to the letter, or else but for capitals, since programs change those. */
public final class HeaderNames {

    /** No cell of the header names the column. */
    public static final int ABSENT = -1;

    private HeaderNames() {}

    /** The first place of a column, from 0, or {@link #ABSENT}. */
    public static int place(List<String> header, String name) {
        int[] places = places(header, name);
        return places.length == 0 ? ABSENT : places[0];
    }

    /** Whether several cells name the column, none of them better than the others. */
    public static boolean isTwice(List<String> header, String name) {
        return places(header, name).length > 1;
    }

    private static int[] places(List<String> header, String name) {
        String wanted = text(name);
        int[] exact = IntStream.range(0, header.size())
                .filter(place -> text(header.get(place)).equals(wanted))
                .toArray();
        return exact.length > 0
                ? exact
                : IntStream.range(0, header.size())
                        .filter(place -> text(header.get(place)).equalsIgnoreCase(wanted))
                        .toArray();
    }

    private static String text(String cell) {
        return CellText.of(cell).strip();
    }
}
