package nl.terugblik.sample;

import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.family.FamilyComposer;
import nl.terugblik.sample.fault.Faults;
import nl.terugblik.sample.files.Block;
import nl.terugblik.sample.research.ResearchComposer;
import nl.terugblik.sample.research.ResearchFaults;
import nl.terugblik.sample.table.FamilyRows;
import nl.terugblik.sample.table.Table.Extent;

/** Composes consecutive families, with their faults, from the seed and their numbers alone. */
final class BlockComposer {
    private final FamilyComposer families;
    private final Faults faults;
    private final Optional<ResearchComposer> research;

    BlockComposer(long seed, double defectRate, Extent extent) {
        boolean all = extent == Extent.ALL;
        this.families = new FamilyComposer(seed);
        this.research = all ? Optional.of(new ResearchComposer(seed)) : Optional.empty();
        this.faults = new Faults(seed, defectRate, all ? ResearchFaults.ALL : List.of());
    }

    /** The families of which the numbers lie between the two, both included. */
    Block compose(int first, int last) {
        Block block = new Block();
        for (int number = first; number <= last; number++) {
            FamilyRows rows = families.compose(number);
            int of = number;
            research.ifPresent(composer -> composer.compose(of, rows));
            faults.plant(number, rows);
            research.ifPresent(composer -> ResearchComposer.inLaterYears(rows));
            block.add(rows);
        }
        return block.encoded();
    }
}
