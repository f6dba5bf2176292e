package nl.terugblik.console.lines;

import java.util.List;
import java.util.OptionalLong;
import nl.terugblik.ledger.entry.Entry;

/**
 * A page of a log, the latest entry first.
 *
 * @param entries the entries
 * @param older the number before which the next page lies; empty where this is the last
 * @param unreadable how many lines on the way were no entries
 */
public record LogPage(List<Entry> entries, OptionalLong older, long unreadable) {

    public LogPage {
        entries = List.copyOf(entries);
    }
}
