package nl.terugblik.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.disclosure.run.RunFolder;

/**
 * Tables that were released before.
 *
 * @param release the release's id
 * @param dataset the hash of the dataset they were made from
 * @param tables their names
 * @param published what they tell: counts, by what they are of
 * @param run the run they were made from; empty where its dataset is gone
 * @param mayShare whether families of it may be among those that are asked of
 */
public record Earlier(
        String release,
        String dataset,
        Set<String> tables,
        Map<String, Long> published,
        Optional<RunFolder> run,
        boolean mayShare) {

    /** A release that may share families with any other. */
    public Earlier(
            String release, String dataset, Set<String> tables, Map<String, Long> published, Optional<RunFolder> run) {
        this(release, dataset, tables, published, run, true);
    }

    /** The same, where it is known whether it shares families with what is asked of. */
    public Earlier sharing(boolean some) {
        return new Earlier(release, dataset, tables, published, run, some);
    }
}
