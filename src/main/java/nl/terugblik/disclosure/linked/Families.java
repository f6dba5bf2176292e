package nl.terugblik.disclosure.linked;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Trait;

/** The families of several datasets, each with one number in all of them, and in which datasets there are families together. */
final class Families {

    private final List<DatasetCounts> datasets;
    private final List<int[]> numbers = new ArrayList<>();
    private final Set<Long> coded;
    private final Set<Long> screened;

    Families(List<DatasetCounts> datasets) {
        this.datasets = datasets;
        Map<String, Integer> known = new HashMap<>();
        for (DatasetCounts dataset : datasets) {
            numbers.add(dataset.names().stream()
                    .mapToInt(name -> known.computeIfAbsent(name, none -> known.size()))
                    .toArray());
        }
        this.coded = together(Counted.families(), known.size());
        this.screened = together(Counted.families(Trait.flow("read", "all")), known.size());
    }

    private Set<Long> together(Counted all, int families) {
        long[] in = new long[families];
        for (int i = 0; i < datasets.size(); i++) {
            long bit = 1L << i;
            of(i, all).stream().forEach(family -> in[family] |= bit);
        }
        Set<Long> together = new HashSet<>();
        for (long mask : in) {
            together.add(mask);
        }
        together.remove(0L);
        return together;
    }

    /** Those that have every one of these traits in a dataset. */
    BitSet of(int dataset, Counted of) {
        int[] own = numbers.get(dataset);
        BitSet families = new BitSet();
        datasets.get(dataset).traits().families(of).stream().forEach(place -> families.set(own[place]));
        return families;
    }

    /** The combinations of datasets in which there are families, by a bit a dataset, among which these are counted. */
    Set<Long> together(Counted of) {
        boolean isFlow = of.traits().stream().anyMatch(trait -> trait.variable().equals("flow"));
        return isFlow ? screened : coded;
    }
}
