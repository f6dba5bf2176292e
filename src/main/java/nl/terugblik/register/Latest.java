package nl.terugblik.register;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.register.blocks.Held;
import nl.terugblik.register.blocks.Version;

/**
 * Which version of a family counts: that of the delivery that was published last.
 *
 * @param publishedNo the deliveries that count, each with its place in the order of publication
 */
record Latest(Map<Integer, Integer> publishedNo) {

    static Latest of(List<Delivery> deliveries) {
        Map<Integer, Integer> places = new HashMap<>();
        deliveries.forEach(
                delivery -> places.put(delivery.id(), delivery.publishedNo().orElseThrow()));
        return new Latest(places);
    }

    Set<Integer> deliveries() {
        return publishedNo.keySet();
    }

    /** The latest version that has content. */
    Optional<Version> content(Held family) {
        return family.versions().stream()
                .filter(version -> version.entry().hasDocument())
                .max(Comparator.comparingInt(this::place));
    }

    /** The latest version, of which the lines count. */
    Version seen(Held family) {
        return family.versions().stream()
                .max(Comparator.comparingInt(this::place))
                .orElseThrow();
    }

    int place(Version version) {
        return publishedNo.getOrDefault(version.delivery(), 0);
    }
}
