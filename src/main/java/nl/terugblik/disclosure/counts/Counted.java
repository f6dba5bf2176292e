package nl.terugblik.disclosure.counts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a number counts: all families, or children, that have every one of these traits. Two tables that count the same
 * thing have one of these in common, and so cannot tell it twice in different ways.
 *
 * @param unit families or children
 * @param traits what they share; none for all of them
 * @param scope among whom: empty for the dataset that is asked of, else a name of another, or of those in several
 */
public record Counted(Unit unit, SortedSet<Trait> traits, String scope) implements Comparable<Counted> {

    public Counted {
        traits = new TreeSet<>(traits);
    }

    private Counted(Unit unit, SortedSet<Trait> traits) {
        this(unit, traits, "");
    }

    /** The same, counted among others. */
    public Counted among(String others) {
        return new Counted(unit, traits, others);
    }

    public static Counted families(Trait... traits) {
        return new Counted(Unit.FAMILIES, new TreeSet<>(List.of(traits)));
    }

    public static Counted children(Trait... traits) {
        return new Counted(Unit.CHILDREN, new TreeSet<>(List.of(traits)));
    }

    /** These with one trait more. */
    public Counted and(Trait trait) {
        SortedSet<Trait> more = new TreeSet<>(traits);
        more.add(trait);
        return new Counted(unit, more, scope);
    }

    /** These and those that lack a trait. */
    public Counted without(Trait trait) {
        SortedSet<Trait> fewer = new TreeSet<>(traits);
        fewer.remove(trait);
        return new Counted(unit, fewer, scope);
    }

    /** These, said with one trait in the place of another. */
    public Counted with(Trait instead, Trait of) {
        SortedSet<Trait> changed = new TreeSet<>(traits);
        changed.remove(of);
        changed.add(instead);
        return new Counted(unit, changed, scope);
    }

    /** Whether a count of these tells something of them beyond their group; then nought tells something too. */
    boolean tells() {
        return traits.stream().anyMatch(Trait::tells);
    }

    /** Whether nobody can be counted: one variable would have two values, as where one stands for two moments. */
    boolean contradictsItself() {
        List<String> told =
                traits.stream().filter(Trait::tells).map(Trait::variable).toList();
        return told.size() > told.stream().distinct().count();
    }

    /** Whether these are of all who were screened, of whom those in the dataset are a part. */
    public boolean isOfScreened() {
        return traits.stream().anyMatch(trait -> trait.variable().equals(Trait.FLOW));
    }

    /** All that are surely at least as many: every way to say less. This itself is not among them. */
    List<Counted> wider() {
        if (isOfScreened()) {
            return List.of();
        }
        List<SortedSet<Trait>> ways = new ArrayList<>();
        ways.add(new TreeSet<>());
        for (Trait trait : traits) {
            List<SortedSet<Trait>> longer = new ArrayList<>();
            for (SortedSet<Trait> way : ways) {
                longer.add(plus(way, Optional.of(trait)));
                trait.weaker().forEach(weaker -> longer.add(plus(way, weaker)));
            }
            ways = longer;
        }
        return ways.stream()
                .map(way -> new Counted(unit, way, scope))
                .filter(way -> !way.equals(this))
                .distinct()
                .toList();
    }

    private static SortedSet<Trait> plus(SortedSet<Trait> way, Optional<Trait> trait) {
        SortedSet<Trait> longer = new TreeSet<>(way);
        trait.ifPresent(longer::add);
        return longer;
    }

    @Override
    public int compareTo(Counted other) {
        return toString().compareTo(other.toString());
    }

    /** As it is written in the ledger of releases. */
    @Override
    public String toString() {
        return (scope.isEmpty() ? "" : "among " + scope + ", ")
                + (unit == Unit.FAMILIES ? "families" : "children")
                + traits.stream().map(Trait::toString).collect(Collectors.joining(", ", ": ", ""));
    }
}
