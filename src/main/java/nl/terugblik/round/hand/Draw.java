package nl.terugblik.round.hand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.terugblik.files.Sha256;
import nl.terugblik.protocol.analysis.DoubleCoding;

/** The drawing of the families that are coded by hand: of each group those with the smallest keys, which no order of rows decides. */
final class Draw {

    private Draw() {}

    /**
     * The families that are drawn.
     *
     * @param groups the group of each family, by its pseudonym in the study
     */
    static SortedSet<String> of(DoubleCoding asked, Map<String, String> groups) {
        Map<String, List<String>> members = new TreeMap<>();
        groups.forEach((family, group) ->
                members.computeIfAbsent(group, made -> new ArrayList<>()).add(family));
        SortedSet<String> drawn = new TreeSet<>();
        members.values()
                .forEach(group -> group.stream()
                        .sorted(Comparator.comparing((String family) -> Sha256.of(asked.seed() + "\n" + family))
                                .thenComparing(Comparator.naturalOrder()))
                        .limit(asked.of(group.size()))
                        .forEach(drawn::add));
        return drawn;
    }
}
