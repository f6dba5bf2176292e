package nl.terugblik.disclosure.counts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.disclosure.run.Sides;

/**
 * All that is counted, in tables or not, with all that whoever reads the tables knows of it beforehand: which counts add
 * up to which, and which are part of which.
 */
public final class CountSystem {

    /** Counts that add up to another. */
    public record Sum(Counted total, List<Counted> parts) {

        /** The same, of others. */
        public Sum among(String scope) {
            return new Sum(
                    total.among(scope),
                    parts.stream().map(part -> part.among(scope)).toList());
        }
    }

    /** A count of some that are among those of another count. */
    public record Part(Counted part, Counted whole) {}

    /**
     * Those who have both of two things, those who have each, and all among whom they are: who has neither are no fewer than
     * none.
     */
    public record Overlap(Counted all, Counted one, Counted other, Counted both) {

        /** The same, of others. */
        public Overlap among(String scope) {
            return new Overlap(all.among(scope), one.among(scope), other.among(scope), both.among(scope));
        }
    }

    private final Set<Overlap> overlaps = new LinkedHashSet<>();
    private final Map<Counted, Cell> cells = new LinkedHashMap<>();
    private final Set<Sum> sums = new LinkedHashSet<>();
    private final Set<Part> parts = new LinkedHashSet<>();
    private final Set<Counted> given = new HashSet<>();
    private final Set<Counted> known = new LinkedHashSet<>();
    private final Set<Counted> related = new LinkedHashSet<>();

    /** Adds a count of families that were counted in the dataset, unless it is there. */
    public void add(Cell cell) {
        if (cell.of().unit() == Unit.CHILDREN) {
            throw new IllegalArgumentException("no dataset says which children are counted in " + cell.of());
        }
        cells.putIfAbsent(cell.of(), cell);
    }

    /**
     * Adds a count that is taken as a table prints it, or follows from such ones, unless it is there. Whom it counts is in no
     * dataset, so it cannot be taken apart into those who are in another dataset as well and those who are not.
     */
    public void addGiven(Cell cell) {
        if (cells.putIfAbsent(cell.of(), cell) == null) {
            given.add(cell.of());
        }
    }

    /** Adds a count that anyone knows from elsewhere. */
    public void know(Cell cell) {
        addGiven(cell);
        known.add(cell.of());
    }

    /** The counts that anyone knows from elsewhere. */
    public Set<Counted> known() {
        return Collections.unmodifiableSet(known);
    }

    /** Whether there is such a count. */
    public boolean has(Counted of) {
        return cells.containsKey(of);
    }

    /** Adds all that another system holds, counted among others than here. */
    public void addAll(CountSystem other, String scope) {
        other.cells.values().forEach(cell -> cells.put(cell.of().among(scope), cell.among(scope)));
        other.given.forEach(of -> given.add(of.among(scope)));
        other.known.forEach(of -> known.add(of.among(scope)));
        other.sums.forEach(sum -> sums.add(sum.among(scope)));
        other.overlaps.forEach(overlap -> overlaps.add(overlap.among(scope)));
        other.parts.forEach(part ->
                parts.add(new Part(part.part().among(scope), part.whole().among(scope))));
    }

    /** Whether a count was taken as a table prints it, and not counted in the dataset. */
    public boolean isGiven(Counted of) {
        return given.contains(of);
    }

    /** Adds that counts make up a total. */
    public void add(Sum sum) {
        sums.add(sum);
    }

    /** Adds that one count is part of another. */
    public void add(Part part) {
        parts.add(part);
    }

    /** The count of something that is there. */
    public long count(Counted of) {
        Cell cell = cells.get(of);
        if (cell == null) {
            throw new IllegalArgumentException("nothing is counted of " + of);
        }
        return cell.count();
    }

    public Iterable<Cell> cells() {
        return cells.values();
    }

    public int size() {
        return cells.size();
    }

    public Iterable<Sum> sums() {
        return sums;
    }

    public Iterable<Part> parts() {
        return parts;
    }

    public Iterable<Overlap> overlaps() {
        return overlaps;
    }

    /** Adds how counts overlap, unless it is known. */
    public void add(Overlap overlap) {
        overlaps.add(overlap);
    }

    /**
     * The counts of which something does not hold that a reader is taken to know. Nothing that is worked out from such counts
     * protects anyone.
     */
    public List<Counted> broken() {
        List<Counted> broken = new ArrayList<>();
        for (Sum sum : sums) {
            if (count(sum.total())
                    != sum.parts().stream().mapToLong(this::count).sum()) {
                broken.add(sum.total());
            }
        }
        for (Part part : parts) {
            if (count(part.part()) > count(part.whole())) {
                broken.add(part.part());
            }
        }
        for (Overlap overlap : overlaps) {
            if (neither(overlap) < 0) {
                broken.add(overlap.both());
            }
        }
        return broken;
    }

    /** How many have neither of the two things of an overlap. */
    public long neither(Overlap overlap) {
        return count(overlap.all()) - count(overlap.one()) - count(overlap.other()) + count(overlap.both());
    }

    /**
     * Adds what follows from the traits: for each count with values of variables the counts with the other values, which
     * together are those of whom the variable is known; and which counts are part of which.
     *
     * @param values the values that a variable can have
     * @param count counts families that no table counts
     */
    public void complete(Function<String, List<String>> values, Function<Counted, Cell> count) {
        List<Counted> open = new ArrayList<>(cells.keySet());
        while (!open.isEmpty()) {
            Counted of = open.remove(open.size() - 1);
            if (of.unit() == Unit.FAMILIES && related.add(of)) {
                for (Trait trait : of.traits()) {
                    if (trait.tells()) {
                        open.addAll(partition(of, trait, values.apply(trait.variable()), count));
                    }
                }
            }
        }
        groups();
        nest();
        overlap();
    }

    private List<Counted> partition(Counted of, Trait trait, List<String> values, Function<Counted, Cell> count) {
        Counted total = of.with(Trait.known(trait.variable()), trait);
        List<Counted> siblings = values.stream()
                .map(value -> of.with(Trait.is(trait.variable(), value), trait))
                .toList();
        List<Counted> fresh = new ArrayList<>();
        for (Counted needed : join(siblings, total)) {
            if (!cells.containsKey(needed)) {
                cells.put(needed, count.apply(needed));
                fresh.add(needed);
            }
        }
        sums.add(new Sum(total, siblings));
        return fresh;
    }

    private static List<Counted> join(List<Counted> siblings, Counted total) {
        List<Counted> all = new ArrayList<>(siblings);
        all.add(total);
        return all;
    }

    /** Where both groups and both together are counted, the two add up. */
    private void groups() {
        for (Counted of : List.copyOf(cells.keySet())) {
            Counted experimental = of.and(Trait.group(Sides.NAMES.get(0)));
            Counted control = of.and(Trait.group(Sides.NAMES.get(1)));
            if (!isOfAGroup(of) && cells.containsKey(experimental) && cells.containsKey(control)) {
                sums.add(new Sum(of, List.of(experimental, control)));
            }
        }
    }

    /** What holds of values follows, since they add up to those of whom they are known. */
    private void overlap() {
        for (Counted both : cells.keySet()) {
            List<Trait> traits = both.traits().stream()
                    .filter(trait -> trait.kind() != Trait.Kind.IS)
                    .toList();
            for (int i = 0; i < traits.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Counted one = both.without(traits.get(i));
                    Counted other = both.without(traits.get(j));
                    Overlap overlap = new Overlap(one.without(traits.get(j)), one, other, both);
                    if (both.unit() == Unit.FAMILIES
                            && !traits.get(i).variable().equals(traits.get(j).variable())
                            && List.of(one, other, overlap.all()).stream().allMatch(cells::containsKey)) {
                        overlaps.add(overlap);
                    }
                }
            }
        }
    }

    private static boolean isOfAGroup(Counted of) {
        return of.traits().stream().anyMatch(trait -> trait.variable().equals(Trait.GROUP));
    }

    /** Each count is part of the next wider ones that are there; of wider ones still it is part through these. */
    private void nest() {
        for (Counted of : cells.keySet()) {
            if (of.unit() == Unit.CHILDREN) {
                continue;
            }
            List<Counted> wider = of.wider().stream().filter(cells::containsKey).toList();
            Set<Counted> beyond = new LinkedHashSet<>();
            wider.forEach(one -> beyond.addAll(one.wider()));
            wider.stream().filter(one -> !beyond.contains(one)).forEach(one -> parts.add(new Part(of, one)));
        }
    }
}
