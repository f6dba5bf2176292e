package nl.terugblik.disclosure.dataset;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which families keep the number of their matched set. Whoever is in a set with a family that lost its quasi-identifiers would give
 * them back where matching was exact, and a hint of them where it was near.
 */
final class Sets {

    private Sets() {}

    /**
     * The families whose set is not told.
     *
     * @param withheld the families that lost their quasi-identifiers
     * @param k how many must be there to hide among
     */
    static Set<String> untold(Told told, DatasetWish wish, Set<String> withheld) {
        Map<String, List<String>> sets = told.sets();
        Set<String> untold = new LinkedHashSet<>();
        sets.values().stream()
                .filter(set -> set.stream().anyMatch(withheld::contains))
                .forEach(untold::addAll);
        long shown =
                untold.stream().filter(family -> !withheld.contains(family)).count();
        boolean isExact = wish.quasiIdentifiers().stream()
                .anyMatch(variable -> sets.values().stream().allMatch(set -> isOfOne(told, set, variable)));
        if (!untold.isEmpty() && (isExact || shown < wish.k())) {
            untold.addAll(told.rows().keySet());
        }
        return untold;
    }

    private static boolean isOfOne(Told told, List<String> set, String variable) {
        return set.stream()
                        .map(family -> told.cell(family, variable))
                        .distinct()
                        .count()
                == 1;
    }
}
