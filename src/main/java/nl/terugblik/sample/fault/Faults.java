package nl.terugblik.sample.fault;

import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.sample.family.Draw;
import nl.terugblik.sample.table.FamilyRows;

/** Plants at most one fault in a family, so that no fault hides another. */
public final class Faults {
    static final List<Fault> ALL = List.of(
            new UnknownCode(),
            new ImpossibleDate(),
            new EndBeforeStart(),
            new AfterExtraction(),
            new IdenticalDuplicate(),
            new DuplicateKey(),
            new Orphan(),
            new ColumnCount(),
            new OverlappingPlacement(),
            new ExtensionBeforePredecessor(),
            new ExtensionFork(),
            new MissingRequired(),
            new DeployedWithoutStart(),
            new ExtensionCycle(),
            new ExtensionAcrossChildren(),
            new BirthAfterOrder(),
            new TermTooLong(false),
            new TermTooLong(true));

    /** Keeps these draws apart from those that invent the family, which a fault must not change. */
    private static final int PURPOSE = 2;

    private final long seed;
    private final double rate;
    private final List<Fault> kinds;

    /**
     * Prepares to plant faults.
     *
     * @param rate probability, 0 to 1, that a family gets a fault
     */
    public Faults(long seed, double rate) {
        this(seed, rate, List.of());
    }

    /**
     * Prepares to plant faults.
     *
     * @param more kinds of fault besides those of the usual tables
     */
    public Faults(long seed, double rate, List<Fault> more) {
        this.seed = seed;
        this.rate = rate;
        this.kinds = Stream.concat(ALL.stream(), more.stream()).toList();
    }

    /** Plants a fault in the rows of a family, where chance has it. */
    public void plant(int number, FamilyRows rows) {
        Draw draw = Draw.of(seed, number, PURPOSE);
        if (!draw.chance(rate)) {
            return;
        }
        int first = draw.between(0, kinds.size() - 1);
        for (int i = 0; i < kinds.size(); i++) {
            if (kinds.get((first + i) % kinds.size()).plant(rows, draw)) {
                return;
            }
        }
    }
}
