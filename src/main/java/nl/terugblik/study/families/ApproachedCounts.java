package nl.terugblik.study.families;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.cohort.Approach;
import nl.terugblik.protocol.Variable;

/**
 * How many of those who refused and of those who consented have each code of a variable, and of numbers how many they are
 * with their sum and that of their squares.
 *
 * <p>Sums are exact, so that parts of the register add up to the same in any order. Not for use by two threads at once.
 */
public final class ApproachedCounts {

    private final Map<String, Sum> sums = new TreeMap<>();

    /** Families with the sum of their numbers and that of the squares; both are nothing for codes. */
    private record Sum(long families, BigDecimal sum, BigDecimal squares) {

        Sum plus(Sum other) {
            return new Sum(Math.addExact(families, other.families), sum.add(other.sum), squares.add(other.squares));
        }

        String text() {
            return families + " " + sum.toPlainString() + " " + squares.toPlainString();
        }

        static Sum of(String text) {
            String[] parts = text.split(" ", -1);
            if (parts.length != 3) {
                throw new IllegalArgumentException("not a count of families that were asked to take part");
            }
            return new Sum(Long.parseLong(parts[0]), new BigDecimal(parts[1]), new BigDecimal(parts[2]));
        }
    }

    /** Counts what one family has on a variable. */
    void add(Approach.Said said, Variable variable, double value) {
        String name = said.name().toLowerCase(Locale.ROOT) + "." + variable.name() + ".";
        boolean coded = variable.kind() == Variable.Kind.BINARY || variable.kind() == Variable.Kind.CATEGORY;
        BigDecimal number = BigDecimal.valueOf(value);
        if (coded) {
            add(name + Math.round(value), new Sum(1, BigDecimal.ZERO, BigDecimal.ZERO));
        } else {
            add(name, new Sum(1, number, number.multiply(number)));
        }
    }

    /** Adds what others counted. */
    public void add(ApproachedCounts other) {
        other.sums.forEach(this::add);
    }

    private void add(String name, Sum more) {
        sums.merge(name, more, Sum::plus);
    }

    /** Whether nobody was counted. */
    public boolean isEmpty() {
        return sums.isEmpty();
    }

    /** The counts under flat names, for a checkpoint; {@link #fromMap} reads them back. */
    public Map<String, String> toMap() {
        Map<String, String> map = new TreeMap<>();
        sums.forEach((name, sum) -> map.put(name, sum.text()));
        return map;
    }

    /**
     * The counts that {@link #toMap} wrote.
     *
     * @throws IllegalArgumentException when the map holds anything else
     */
    public static ApproachedCounts fromMap(Map<String, String> map) {
        ApproachedCounts counts = new ApproachedCounts();
        map.forEach((name, text) -> counts.sums.put(name, Sum.of(text)));
        return counts;
    }
}
