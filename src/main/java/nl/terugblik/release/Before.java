package nl.terugblik.release;

import java.util.List;
import java.util.stream.IntStream;
import nl.terugblik.disclosure.Earlier;
import nl.terugblik.disclosure.dataset.Membership;
import nl.terugblik.disclosure.dataset.OutDataset;
import nl.terugblik.disclosure.dataset.OutTables;

/**
 * All that was released before something else.
 *
 * @param counts what tables told
 * @param tables the tables themselves, of each of these in the same order
 * @param datasets the datasets
 */
record Before(List<Earlier> counts, List<OutTables> tables, List<OutDataset> datasets) {

    Before {
        counts = List.copyOf(counts);
        tables = List.copyOf(tables);
        datasets = List.copyOf(datasets);
    }

    /** What tables told, as it is held against a run of these families. */
    List<Earlier> countsBeside(Membership families) {
        return IntStream.range(0, counts.size())
                .mapToObj(i -> counts.get(i).sharing(tables.get(i).of().mayShare(families)))
                .toList();
    }

    /** The datasets that may hold some of these families. */
    List<OutDataset> datasetsOf(Membership families) {
        return datasets.stream().filter(out -> out.of().mayShare(families)).toList();
    }
}
