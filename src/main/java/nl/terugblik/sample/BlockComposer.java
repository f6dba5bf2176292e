package nl.terugblik.sample;

import nl.terugblik.sample.family.FamilyComposer;
import nl.terugblik.sample.fault.Faults;
import nl.terugblik.sample.files.Block;
import nl.terugblik.sample.table.FamilyRows;

/** Composes consecutive families, with their faults, from the seed and their numbers alone. */
final class BlockComposer {
    private final FamilyComposer families;
    private final Faults faults;

    BlockComposer(long seed, double defectRate) {
        this.families = new FamilyComposer(seed);
        this.faults = new Faults(seed, defectRate);
    }

    /** The families of which the numbers lie between the two, both included. */
    Block compose(int first, int last) {
        Block block = new Block();
        for (int number = first; number <= last; number++) {
            FamilyRows rows = families.compose(number);
            faults.plant(number, rows);
            block.add(rows);
        }
        return block.encoded();
    }
}
