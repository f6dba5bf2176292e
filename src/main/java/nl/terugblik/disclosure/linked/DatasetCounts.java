package nl.terugblik.disclosure.linked;

import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Traits;
import nl.terugblik.disclosure.run.RunFolder;

/**
 * What is counted of one dataset.
 *
 * @param system its counts
 * @param traits who has which trait
 * @param run the run whose dataset it is
 */
public record DatasetCounts(CountSystem system, Traits traits, RunFolder run) {}
