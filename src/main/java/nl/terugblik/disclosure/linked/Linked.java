package nl.terugblik.disclosure.linked;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Trait;

/**
 * The same count in several datasets, taken apart: those who are counted in this one and that, in this one alone, and so on.
 *
 * @param of what is counted, said without any dataset
 * @param members the counts, each in its dataset
 * @param pieces the families that are counted in exactly these members, by a bit a member; a piece of none is there where
 *     families of those datasets could have been counted
 */
record Linked(Counted of, List<Member> members, Map<Long, BitSet> pieces) {

    /**
     * A count in a dataset.
     *
     * @param dataset its number
     * @param of what is counted there
     */
    record Member(int dataset, Counted of) {

        /** How it is called, so that the pieces of different counts between the same datasets are called the same. */
        private String word() {
            return dataset + (isOfMatched() ? "m" : "");
        }

        boolean isOfMatched() {
            return of.traits().contains(Trait.is(Trait.MATCHED, "1"));
        }
    }

    /** Takes apart who is counted. */
    static Linked of(Counted of, List<Member> members, Families families) {
        Map<Long, BitSet> pieces = new TreeMap<>();
        families.together(of, members).forEach(mask -> pieces.put(mask, new BitSet()));
        Linked linked = new Linked(of, members, pieces);
        if (linked.isLinked()) {
            linked.takeApart(families);
        }
        return linked;
    }

    private void takeApart(Families families) {
        List<BitSet> counted = members.stream()
                .map(member -> families.of(member.dataset(), member.of()))
                .toList();
        BitSet all = new BitSet();
        counted.forEach(all::or);
        all.stream().forEach(family -> {
            long mask = 0;
            for (int i = 0; i < counted.size(); i++) {
                mask |= counted.get(i).get(family) ? 1L << i : 0;
            }
            pieces.computeIfAbsent(mask, none -> new BitSet()).set(family);
        });
    }

    /** Whether a family could be counted twice. */
    boolean isLinked() {
        return pieces.keySet().stream().anyMatch(mask -> Long.bitCount(mask) > 1);
    }

    /** Whether two members count the very same families. */
    boolean areSame(int one, int other) {
        return pieces.entrySet().stream()
                .allMatch(piece -> piece.getValue().isEmpty()
                        || (piece.getKey() & 1L << one) != 0 == ((piece.getKey() & 1L << other) != 0));
    }

    /** The count of a piece: those that are counted in just these datasets. */
    Counted piece(long mask) {
        StringBuilder name = new StringBuilder("only");
        for (int i = 0; i < members.size(); i++) {
            if ((mask & 1L << i) != 0) {
                name.append(' ').append(members.get(i).word());
            }
        }
        return of.among(name.toString());
    }
}
