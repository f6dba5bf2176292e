package nl.terugblik.disclosure;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A family of an invented register.
 *
 * @param name its pseudonym in the study
 * @param month of its order
 * @param group its group
 * @param moved {@code 0}, {@code 1} or empty
 * @param reason {@code 0}, {@code 1}, {@code 2} or empty
 */
record InventedFamily(String name, int month, String group, String moved, String reason) {

    private static final int UNKNOWN_PERCENT = 8;

    InventedFamily withMoved(String other) {
        return new InventedFamily(name, month, group, other, reason);
    }

    /** So many families, by chance: some values are rare, and some are not known. */
    static List<InventedFamily> some(int number, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int rarity = 1 + random.nextInt(4);
        List<InventedFamily> families = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            String moved = random.nextInt(100) < UNKNOWN_PERCENT ? "" : random.nextInt(2 + rarity) == 0 ? "1" : "0";
            String reason = random.nextInt(100) < UNKNOWN_PERCENT
                    ? ""
                    : String.valueOf(Math.min(2, random.nextInt(2 + rarity)));
            families.add(new InventedFamily(
                    "family" + i,
                    random.nextInt(12),
                    random.nextBoolean() ? "experimental" : "control",
                    moved,
                    reason));
        }
        return families;
    }
}
