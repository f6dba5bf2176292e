package nl.terugblik.compare.families;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.compare.families.FamilyMove.Way;
import nl.terugblik.compare.run.ScreenedFamilies;

/**
 * The families of two cohorts against each other.
 *
 * @param before how many families the earlier run had
 * @param after how many the later one has
 * @param shared the families that both have, in order of pseudonym
 * @param moves every other family, and those that changed groups, in order of pseudonym
 * @param erased how many more of the earlier cohort than of the later were erased since, below 0 where of the later:
 *     nobody knows which, and one that both held moved nowhere
 */
public record FamilyMoves(long before, long after, Set<String> shared, List<FamilyMove> moves, long erased) {

    /** Where a family was that the register did not hold. */
    public static final String NEW = "new in the register";

    private static final String NOT_KEPT = "reason not kept by that run";

    /**
     * Compares two cohorts.
     *
     * @param onward whether the later run stands on all that the earlier one did, and so on what came after it
     */
    public static FamilyMoves of(ScreenedFamilies before, ScreenedFamilies after, boolean onward) {
        Set<String> old = before.cohort();
        Set<String> now = after.cohort();
        Set<String> all = new LinkedHashSet<>(old);
        all.addAll(now);
        Set<String> shared = new LinkedHashSet<>();
        List<FamilyMove> moves = new ArrayList<>();
        for (String family : all.stream().sorted().toList()) {
            boolean wasIn = old.contains(family);
            boolean isIn = now.contains(family);
            if (wasIn && isIn) {
                shared.add(family);
            }
            String was = before.went().getOrDefault(family, before.complete() ? NEW : NOT_KEPT);
            String is = after.went().getOrDefault(family, after.complete() ? gone(onward) : NOT_KEPT);
            if (!wasIn || !isIn || !was.equals(is)) {
                moves.add(new FamilyMove(family, way(wasIn, isIn), was, is));
            }
        }
        return new FamilyMoves(
                old.size() + before.erasedFromCohort(),
                now.size() + after.erasedFromCohort(),
                shared,
                moves,
                before.erasedFromCohort() - after.erasedFromCohort());
    }

    /** Nothing but an erasure takes a family out of the register. */
    private static String gone(boolean onward) {
        return onward ? "erased" : "not in the register as the later run saw it";
    }

    private static Way way(boolean wasIn, boolean isIn) {
        if (wasIn && isIn) {
            return Way.GROUP_CHANGED;
        }
        return isIn ? Way.CAME_IN : Way.LEFT;
    }

    /** How many families went a way, by reason, the most first. */
    public Map<String, Long> reasons(Way way) {
        Map<String, Long> counts = new TreeMap<>();
        moves.stream().filter(move -> move.way() == way).forEach(move -> counts.merge(move.reason(), 1L, Long::sum));
        if (way == Way.LEFT && erased > 0) {
            counts.merge("erased", erased, Long::sum);
        }
        if (way == Way.CAME_IN && erased < 0) {
            counts.merge("erased since", -erased, Long::sum);
        }
        Map<String, Long> sorted = new LinkedHashMap<>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** How many families went a way. */
    public long count(Way way) {
        return reasons(way).values().stream().mapToLong(Long::longValue).sum();
    }
}
