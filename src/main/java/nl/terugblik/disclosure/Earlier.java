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
 */
public record Earlier(
        String release, String dataset, Set<String> tables, Map<String, Long> published, Optional<RunFolder> run) {}
