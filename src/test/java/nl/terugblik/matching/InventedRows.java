package nl.terugblik.matching;

import java.util.Random;
import java.util.StringJoiner;

/** Invented tables: {@code id}, {@code treated}, {@code x}, {@code y}, {@code region} and {@code side}, one for each group. */
public final class InventedRows {

    private InventedRows() {}

    /** A table of so many rows of each group; {@code x} and {@code y} are whole numbers below {@code values}, or any. */
    public static GivenRows of(Random random, int treated, int controls, int values) {
        StringJoiner lines = new StringJoiner("\n").add("id treated x y region side");
        for (int row = 0; row < treated + controls; row++) {
            boolean isTreated = row < treated;
            lines.add("r" + row + " " + (isTreated ? 1 : 0) + " " + number(random, isTreated, values) + " "
                    + number(random, isTreated, values) + " " + (random.nextInt(3) == 0 ? "north" : "south") + " "
                    + (isTreated ? "one" : "other"));
        }
        return GivenRows.of(lines.toString()).shuffled(random);
    }

    private static String number(Random random, boolean isTreated, int values) {
        return values == 0
                ? Double.toString(random.nextGaussian() + (isTreated ? 0.5 : 0))
                : Integer.toString(random.nextInt(values));
    }
}
