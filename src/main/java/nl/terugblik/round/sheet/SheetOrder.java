package nl.terugblik.round.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * The numbers that the rows of a sheet come back with. Where units left the round after it was given out, the rows that stay have
 * lower numbers now than they had then, and it is their order that must be the same.
 */
final class SheetOrder {

    private final Sheet given;
    private final List<Pair> pairs = new ArrayList<>();

    SheetOrder(Sheet given) {
        this.given = given;
    }

    private record Pair(int wanted, HandedIn.Row row) {}

    /** A row of the sheet, and the one that came back. */
    void add(Sheet.Row wanted, HandedIn.Row row) {
        int number = Integer.parseInt(wanted.cells().get(given.context().indexOf(Sheet.ORDER)));
        pairs.add(new Pair(number, row));
    }

    /** The lines whose number is another than was given out, or cannot be, where units left since. */
    List<Integer> altered(int column, boolean hasLostUnits) {
        List<Integer> altered = new ArrayList<>();
        int last = 0;
        pairs.sort(Comparator.comparingInt(Pair::wanted));
        for (Pair pair : pairs) {
            OptionalInt number = number(pair.row().cell(column));
            boolean isBack = number.isPresent()
                    && (hasLostUnits
                            ? number.getAsInt() >= pair.wanted() && number.getAsInt() > last
                            : number.getAsInt() == pair.wanted());
            if (isBack) {
                last = number.getAsInt();
            } else {
                altered.add(pair.row().line());
            }
        }
        return altered;
    }

    private static OptionalInt number(String cell) {
        String digits = Written.code(cell);
        return digits.matches("[0-9]{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }
}
