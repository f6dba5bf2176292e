package nl.terugblik.disclosure.linked;

import java.util.List;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Traits;

/**
 * What is counted of one dataset.
 *
 * @param system its counts
 * @param traits who has which trait
 * @param names the families by their places there, under names that are the same in all datasets
 */
public record DatasetCounts(CountSystem system, Traits traits, List<String> names) {}
