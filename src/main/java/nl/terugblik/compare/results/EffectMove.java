package nl.terugblik.compare.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An effect in two runs.
 *
 * @param outcome the outcome
 * @param measure what the estimate is
 * @param before the earlier estimate; empty where none was made
 * @param after the later one
 * @param holmBefore the earlier p after Holm's adjustment; empty where it was not tested
 * @param holmAfter the later one
 * @param way the estimates on the way from one to the other, the first and the last included, one more than there are
 *     parts; none where one of them cannot be made
 */
public record EffectMove(
        String outcome,
        String measure,
        Optional<BigDecimal> before,
        Optional<BigDecimal> after,
        Optional<BigDecimal> holmBefore,
        Optional<BigDecimal> holmAfter,
        List<BigDecimal> way) {

    private static final BigDecimal LEVEL = new BigDecimal("0.05");

    public EffectMove {
        way = List.copyOf(way);
        if (!way.isEmpty() && way.size() != Part.values().length + 1) {
            throw new IllegalArgumentException("a way has an estimate before and after each part");
        }
    }

    /** Whether the estimate or what it rests on is another. */
    public boolean moved() {
        return !before.equals(after) || !holmBefore.equals(holmAfter);
    }

    /** Whether p after Holm's adjustment lies on the other side of 0.05. */
    public boolean crossed() {
        return holmBefore.isPresent()
                && holmAfter.isPresent()
                && (holmBefore.get().compareTo(LEVEL) < 0) != (holmAfter.get().compareTo(LEVEL) < 0);
    }

    /** What each part moved it by; together exactly the move. None where that cannot be told. */
    public Map<Part, BigDecimal> parts() {
        return parts(way);
    }

    /** The same in so many decimals, so that what is printed adds up too. */
    public Map<Part, BigDecimal> parts(int decimals) {
        return parts(way.stream().map(estimate -> rounded(estimate, decimals)).toList());
    }

    /** An estimate in so many decimals. */
    public static BigDecimal rounded(BigDecimal estimate, int decimals) {
        return estimate.setScale(decimals, RoundingMode.HALF_EVEN);
    }

    private static Map<Part, BigDecimal> parts(List<BigDecimal> way) {
        Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            if (!way.isEmpty()) {
                parts.put(part, way.get(part.ordinal() + 1).subtract(way.get(part.ordinal())));
            }
        }
        return parts;
    }
}
