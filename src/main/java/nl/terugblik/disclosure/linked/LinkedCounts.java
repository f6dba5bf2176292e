package nl.terugblik.disclosure.linked;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.CountSystem.Overlap;
import nl.terugblik.disclosure.counts.CountSystem.Part;
import nl.terugblik.disclosure.counts.CountSystem.Sum;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Trait;
import nl.terugblik.disclosure.counts.Unit;

/**
 * One system of the counts of several datasets. Whoever has tables of all of them is taken to know which datasets share
 * families, so that each count is the sum of those that are in it alone and of those that are in others as well.
 */
public final class LinkedCounts {

    private final List<DatasetCounts> datasets;
    private final Families families;
    private final Map<String, String> aliases = new HashMap<>();
    private final CountSystem system = new CountSystem();
    private final Map<Counted, Linked> links = new LinkedHashMap<>();

    private LinkedCounts(List<DatasetCounts> datasets) {
        this.datasets = datasets;
        this.families = new Families(datasets);
        datasets.forEach(dataset -> aliases.putAll(dataset.traits().aliases()));
    }

    /**
     * Links datasets.
     *
     * @param datasets the one that is asked of, and after it those of which something was released
     */
    public static LinkedCounts of(List<DatasetCounts> datasets) {
        LinkedCounts linked = new LinkedCounts(datasets);
        if (datasets.size() > 1) {
            linked.countAlike();
        }
        for (int i = 0; i < datasets.size(); i++) {
            linked.system.addAll(datasets.get(i).system(), scope(i));
        }
        if (datasets.size() > 1) {
            linked.link();
        }
        return linked;
    }

    /** How the counts of a dataset are told from those of others. */
    public static String scope(int dataset) {
        return dataset == 0 ? "" : String.valueOf(dataset);
    }

    public CountSystem system() {
        return system;
    }

    /** What is counted in one dataset is counted in all, so that whatever follows from their difference is seen to follow. */
    private void countAlike() {
        Set<Counted> all = new LinkedHashSet<>();
        for (int i = 0; i < datasets.size(); i++) {
            for (Cell cell : datasets.get(i).system().cells()) {
                if (!datasets.get(i).system().isGiven(cell.of())) {
                    all.add(plain(cell.of(), aliases));
                }
            }
        }
        for (DatasetCounts dataset : datasets) {
            all.stream()
                    .filter(of -> of.unit() == Unit.FAMILIES && dataset.traits().measures(of))
                    .forEach(of -> dataset.system().add(dataset.traits().count(of)));
            dataset.system().complete(dataset.traits()::values, dataset.traits()::count);
        }
    }

    private void link() {
        Map<Counted, List<Linked.Member>> members = new LinkedHashMap<>();
        for (int i = 0; i < datasets.size(); i++) {
            for (Cell cell : datasets.get(i).system().cells()) {
                if (isCounted(i, cell.of())) {
                    members.computeIfAbsent(plain(cell.of(), aliases), none -> new ArrayList<>())
                            .add(new Linked.Member(i, cell.of()));
                }
            }
        }
        members.forEach((of, each) -> {
            if (each.stream().map(Linked.Member::dataset).distinct().count() > 1 && each.size() < Long.SIZE) {
                link(Linked.of(of, each, families));
            }
        });
        follow();
    }

    /** Where a family was erased since, the list of who was screened lacks it and its table does not. */
    private boolean isCounted(int dataset, Counted of) {
        DatasetCounts counts = datasets.get(dataset);
        return !counts.system().isGiven(of)
                || counts.traits().knows(of)
                        && counts.traits().count(of).count() == counts.system().count(of);
    }

    /** The same said with the one name that a measure has, and of whoever it is counted, matched or not. */
    private static Counted plain(Counted of, Map<String, String> aliases) {
        Counted plain = of;
        for (Trait trait : of.traits()) {
            String variable = aliases.getOrDefault(trait.variable(), trait.variable());
            if (trait.equals(Trait.is(Trait.MATCHED, "1"))) {
                plain = plain.without(trait);
            } else if (!variable.equals(trait.variable())) {
                plain = plain.with(new Trait(variable, trait.kind(), trait.value()), trait);
            }
        }
        return plain;
    }

    private void link(Linked linked) {
        if (!linked.isLinked()) {
            return;
        }
        boolean isPossible = linked.pieces().values().stream().anyMatch(piece -> !piece.isEmpty());
        linked.pieces().forEach((mask, piece) -> {
            Counted of = linked.piece(mask);
            system.add(new Cell(of, piece.cardinality(), piece.cardinality(), isPossible));
        });
        for (int i = 0; i < linked.members().size(); i++) {
            long bit = 1L << i;
            Linked.Member member = linked.members().get(i);
            system.add(new Sum(
                    member.of().among(scope(member.dataset())),
                    linked.pieces().keySet().stream()
                            .filter(mask -> (mask & bit) != 0)
                            .map(linked::piece)
                            .toList()));
        }
        links.put(linked.of(), new Linked(linked.of(), linked.members(), counted(linked)));
    }

    /** What is needed of the pieces later: who is in them only as far as there is anyone. */
    private static Map<Long, BitSet> counted(Linked linked) {
        Map<Long, BitSet> counted = new LinkedHashMap<>();
        linked.pieces().forEach((mask, piece) -> {
            BitSet any = new BitSet();
            any.set(0, piece.isEmpty() ? 0 : 1);
            counted.put(mask, any);
        });
        return counted;
    }

    /** What adds up in a dataset adds up among those that it shares with others, unless a family was coded otherwise there. */
    private void follow() {
        Set<Sum> sums = new LinkedHashSet<>();
        Set<Part> parts = new LinkedHashSet<>();
        Set<Overlap> overlaps = new LinkedHashSet<>();
        for (DatasetCounts dataset : datasets) {
            dataset.system().sums().forEach(sums::add);
            dataset.system().parts().forEach(parts::add);
            dataset.system().overlaps().forEach(overlaps::add);
        }
        for (Sum sum : sums) {
            for (String scope : scopes(sum.total())) {
                List<Counted> there = sum.parts().stream()
                        .map(part -> part.among(scope))
                        .filter(system::has)
                        .toList();
                Counted total = sum.total().among(scope);
                if (system.count(total)
                        == there.stream().mapToLong(system::count).sum()) {
                    system.add(new Sum(total, there));
                }
            }
        }
        for (Overlap overlap : overlaps) {
            for (String scope : scopes(overlap.all())) {
                Overlap there = overlap.among(scope);
                boolean isKnown = List.of(there.one(), there.other(), there.both()).stream()
                        .allMatch(system::has);
                if (isKnown && system.neither(there) >= 0) {
                    system.add(there);
                }
            }
        }
        for (Part part : parts) {
            for (String scope : scopes(part.whole())) {
                Counted piece = part.part().among(scope);
                Counted whole = part.whole().among(scope);
                if (system.has(piece) && system.count(piece) <= system.count(whole)) {
                    system.add(new Part(piece, whole));
                }
            }
        }
    }

    private List<String> scopes(Counted of) {
        Linked linked = links.get(of);
        return linked == null
                ? List.of()
                : linked.pieces().keySet().stream()
                        .map(mask -> linked.piece(mask).scope())
                        .toList();
    }

    /**
     * The counts of the first dataset that count the very same families as ones of another do.
     *
     * @param others counts of that dataset
     */
    public Set<Counted> sameAs(int dataset, Set<Counted> others) {
        Set<Counted> same = new LinkedHashSet<>();
        for (Linked linked : links.values()) {
            for (int i = 0; i < linked.members().size(); i++) {
                for (int j = 0; j < linked.members().size(); j++) {
                    Linked.Member own = linked.members().get(i);
                    Linked.Member other = linked.members().get(j);
                    boolean isAsked = own.dataset() == 0 && other.dataset() == dataset && others.contains(other.of());
                    if (isAsked && linked.areSame(i, j)) {
                        same.add(own.of());
                    }
                }
            }
        }
        return Collections.unmodifiableSet(same);
    }

    /**
     * The counts of the first dataset of which nobody can say which of them are counted in another as well, though families
     * of it are: of children above all.
     *
     * @param others counts of the other dataset
     */
    public Set<Counted> notTakenApart(int dataset, Set<Counted> others) {
        Set<Counted> whole = new LinkedHashSet<>();
        Set<Counted> follow = follows(datasets.get(0).system());
        for (Counted of : others) {
            boolean isShared = families.areShared(of, 0, dataset);
            boolean isTaken = isCounted(0, of) && isCounted(dataset, of) && families.areTold(of, 0, dataset)
                    || follow.contains(of);
            if (isShared && datasets.get(0).system().has(of) && !isTaken) {
                whole.add(of);
            }
        }
        return whole;
    }

    /** The counts that were not counted, but follow from ones that were. */
    private Set<Counted> follows(CountSystem counts) {
        Set<Counted> follow = new HashSet<>();
        for (Sum sum : counts.sums()) {
            List<Counted> all = new ArrayList<>(sum.parts());
            all.add(sum.total());
            List<Counted> given = all.stream().filter(of -> !isCounted(0, of)).toList();
            if (given.size() == 1 && given.get(0).unit() == Unit.FAMILIES) {
                follow.add(given.get(0));
            }
        }
        return follow;
    }
}
