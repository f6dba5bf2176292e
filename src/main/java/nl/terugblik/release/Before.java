package nl.terugblik.release;

import java.util.List;
import nl.terugblik.disclosure.Earlier;
import nl.terugblik.disclosure.dataset.Membership;
import nl.terugblik.disclosure.dataset.OutDataset;
import nl.terugblik.disclosure.dataset.OutTables;

/**
 * All that was released before something else.
 *
 * @param counts what tables told
 * @param tables the tables themselves
 * @param datasets the datasets
 */
record Before(List<Earlier> counts, List<OutTables> tables, List<OutDataset> datasets) {

    Before {
        counts = List.copyOf(counts);
        tables = List.copyOf(tables);
        datasets = List.copyOf(datasets);
    }

    /** The datasets that may hold some of these families. */
    List<OutDataset> datasetsOf(Membership families) {
        return datasets.stream().filter(out -> out.of().mayShare(families)).toList();
    }
}
