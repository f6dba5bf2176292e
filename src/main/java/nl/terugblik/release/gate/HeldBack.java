package nl.terugblik.release.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts of one row, or of rows of one variable, some of which are withheld.
 *
 * @param names what the row is of: the variable's name, and what it is called
 * @param withheld counts that are not shown
 * @param shown counts that are
 */
record HeldBack(Set<String> names, List<Long> withheld, List<Long> shown) {

    HeldBack {
        Set<String> lower = new TreeSet<>();
        names.forEach(name -> lower.add(name.toLowerCase(Locale.ROOT)));
        names = lower;
        withheld = List.copyOf(withheld);
        shown = List.copyOf(shown);
    }

    /** Whether a sentence names what these are of. */
    boolean isNamedIn(String lowerCase) {
        return names.stream().anyMatch(lowerCase::contains);
    }

    /** Whether a number is a withheld count, or one that follows from it: what is left of another, a sum of two, a share. */
    boolean isTold(Said said) {
        List<Long> all = new ArrayList<>(withheld);
        all.addAll(shown);
        if (said.isShare()) {
            return withheld.stream()
                    .anyMatch(few -> all.stream().anyMatch(many -> many > few && said.isShareOf(100.0 * few / many)));
        }
        if (said.number().contains(".")) {
            return false;
        }
        long number = Long.parseLong(said.number());
        if (shown.contains(number)) {
            return false;
        }
        for (int i = 0; i < withheld.size(); i++) {
            long few = withheld.get(i);
            boolean isLeft = all.stream().anyMatch(many -> many > few && many - few == number);
            boolean isSum = false;
            for (int j = 0; j < i; j++) {
                isSum |= few > 0 && withheld.get(j) > 0 && few + withheld.get(j) == number;
            }
            if (few == number || isLeft || isSum) {
                return true;
            }
        }
        return false;
    }
}
