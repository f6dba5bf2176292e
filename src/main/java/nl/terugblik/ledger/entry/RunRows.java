package nl.terugblik.ledger.entry;

/**
 * What an entry did to the rows of a run.
 *
 * @param run the run's id
 * @param text what it did, in the words of whoever keeps the runs
 */
public record RunRows(String run, String text) {}
