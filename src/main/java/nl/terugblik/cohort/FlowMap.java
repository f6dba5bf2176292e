package nl.terugblik.cohort;

import java.util.Map;
import java.util.TreeMap;

/** A flow as flat names and numbers: two entries a count, {@code <name>.families} and {@code <name>.children}. */
final class FlowMap {

    private static final String FAMILIES = ".families";
    private static final String CHILDREN = ".children";

    private FlowMap() {}

    static void put(Map<String, Long> map, String name, Tally tally) {
        if (tally.families() != 0) {
            map.put(name + FAMILIES, tally.families());
            map.put(name + CHILDREN, tally.children());
        }
    }

    static Map<String, Tally> read(Map<String, Long> map) {
        Map<String, Tally> counts = new TreeMap<>();
        map.forEach((key, number) -> {
            if (key.endsWith(FAMILIES)) {
                count(counts, key, FAMILIES).add(number, 0);
            } else if (key.endsWith(CHILDREN)) {
                count(counts, key, CHILDREN).add(0, number);
            } else {
                throw new IllegalArgumentException("not a count of a flow: " + key);
            }
        });
        return counts;
    }

    private static Tally count(Map<String, Tally> counts, String key, String ending) {
        return counts.computeIfAbsent(key.substring(0, key.length() - ending.length()), k -> new Tally());
    }
}
