package nl.terugblik.disclosure.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The combinations of quasi-identifiers that fewer than k families share. These families lose their quasi-identifiers;
 * where that leaves fewer than k without them, the rarest combinations that remain are added until they are enough to hide
 * among.
 */
final class Combinations {

    private final Map<List<String>, Integer> families =
            new TreeMap<>(Comparator.comparing((List<String> combination) -> String.join("\u0000", combination)));
    private final int k;
    private final int without;

    /**
     * No combinations yet.
     *
     * @param without how many families have none, since theirs are withheld already
     */
    Combinations(int k, int without) {
        this.k = k;
        this.without = without;
    }

    void add(List<String> combination) {
        families.merge(List.copyOf(combination), 1, Integer::sum);
    }

    /** The combinations that fewer than k families share, with how many do. */
    Map<List<String>, Integer> offending() {
        Map<List<String>, Integer> offending = new LinkedHashMap<>();
        families.forEach((combination, count) -> {
            if (count < k) {
                offending.put(combination, count);
            }
        });
        return offending;
    }

    /** The combinations to withhold; empty where all are shared by enough. */
    Set<List<String>> toWithhold() {
        Map<List<String>, Integer> offending = offending();
        Set<List<String>> withheld = new HashSet<>(offending.keySet());
        int blank = without
                + offending.values().stream().mapToInt(Integer::intValue).sum();
        List<Map.Entry<List<String>, Integer>> rest = new ArrayList<>(families.entrySet().stream()
                .filter(entry -> !withheld.contains(entry.getKey()))
                .sorted(Map.Entry.comparingByValue())
                .toList());
        while (blank > 0 && blank < k && !rest.isEmpty()) {
            Map.Entry<List<String>, Integer> rarest = rest.remove(0);
            withheld.add(rarest.getKey());
            blank += rarest.getValue();
        }
        return withheld;
    }
}
