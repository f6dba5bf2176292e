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
    private final List<int[]> numbers;
    private final Map<List<Object>, Set<Long>> possible = new HashMap<>();
    private final Set<Long> coded;
    private final Set<Long> screened;

    Families(List<DatasetCounts> datasets) {
        this.datasets = datasets;
        Persons persons = new Persons(datasets);
        this.numbers = persons.numbers();
        this.coded = together(Counted.families(), persons.count());
        this.screened = together(Counted.families(Trait.flow("read", "all")), persons.count());
    }

    /**
     * In which of these counts any family could be together, by a bit a count: of matched families alone where a count is of them. Which
     * families were matched nobody is told, but that none of them is missing elsewhere can be.
     */
    Set<Long> together(Counted of, List<Linked.Member> members) {
        List<Object> key = new ArrayList<>(List.of(of.isOfScreened()));
        members.forEach(member -> key.addAll(List.of(member.dataset(), member.isOfMatched())));
        return possible.computeIfAbsent(key, none -> masks(of, members));
    }

    private Set<Long> masks(Counted of, List<Linked.Member> members) {
        Map<Integer, Long> masks = new HashMap<>();
        for (int i = 0; i < members.size(); i++) {
            long bit = 1L << i;
            Counted all = of.isOfScreened()
                    ? Counted.families(Trait.flow("read", "all"))
                    : members.get(i).isOfMatched()
                            ? Counted.families(Trait.is(Trait.MATCHED, "1"))
                            : Counted.families();
            of(members.get(i).dataset(), all).stream().forEach(family -> masks.merge(family, bit, (a, b) -> a | b));
        }
        return Set.copyOf(masks.values());
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
        return of.isOfScreened() ? screened : coded;
    }

    /** Whether any of these can be in two datasets; of those outside a cohort only runs of one study tell who they are. */
    boolean areShared(Counted of, int one, int other) {
        boolean isUntold = of.isOfScreened()
                && !datasets.get(one)
                        .run()
                        .pseudonyms()
                        .equals(datasets.get(other).run().pseudonyms());
        return isUntold
                || together(of).stream()
                        .anyMatch(together -> (together & 1L << one) != 0 && (together & 1L << other) != 0);
    }

    /** Whether it is told of each of these whether they are in another dataset as well. */
    boolean areTold(Counted of, int one, int other) {
        return !of.isOfScreened()
                || datasets.get(one)
                        .run()
                        .pseudonyms()
                        .equals(datasets.get(other).run().pseudonyms());
    }
}
