package nl.terugblik.disclosure;

import java.util.Map;
import java.util.Set;

/**
 * Tables that were released before.
 *
 * @param release the release's id
 * @param dataset the hash of the dataset they were made from
 * @param tables their names
 * @param published what they tell: counts, by what they are of
 */
public record Earlier(String release, String dataset, Set<String> tables, Map<String, Long> published) {}
