package nl.terugblik.console.lines;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import nl.terugblik.ledger.entry.Entry;
import nl.terugblik.ledger.entry.NotAnEntry;

/**
 * A log of entries as a file of lines: the mirror of the log of acts, or the log of who looked. What is in it may have been
 * changed by hand: that is for {@code verify} to say, and lines that are no entries are counted here.
 *
 * @param file where it lies; it may not be there yet
 */
public record LogFile(Path file) {

    private static final String NUMBER = "{\"n\":";

    /** The log of acts of a work folder. */
    public static LogFile ofActs(Path work) {
        return new LogFile(work.resolve("ledger").resolve("runs.jsonl"));
    }

    /** The log of who looked at whom. */
    public static LogFile ofLooks(Path work) {
        return new LogFile(work.resolve("access").resolve("access.jsonl"));
    }

    /**
     * The latest entries that someone wants to see.
     *
     * @param before the number before which they lie; empty for the end of the log
     * @param size how many at most
     */
    public LogPage page(Wanted wanted, OptionalLong before, int size) {
        List<Entry> found = new ArrayList<>();
        long[] unreadable = {0};
        LinesFromEnd.of(file, line -> {
            if (before.isPresent() && number(line) >= before.getAsLong()) {
                return true;
            }
            if (wanted.may(line)) {
                Optional<Entry> entry = entry(line);
                entry.filter(wanted::is).ifPresent(found::add);
                unreadable[0] += entry.isEmpty() ? 1 : 0;
            }
            return found.size() <= size;
        });
        boolean hasOlder = found.size() > size;
        List<Entry> shown = hasOlder ? found.subList(0, size) : found;
        return new LogPage(
                shown,
                hasOlder ? OptionalLong.of(shown.get(shown.size() - 1).n()) : OptionalLong.empty(),
                unreadable[0]);
    }

    /** Hands out the entries that someone wants, the latest first, until they have had enough. */
    public void latest(Wanted wanted, Predicate<Entry> wantsMore) {
        LinesFromEnd.of(
                file,
                line -> !wanted.may(line)
                        || entry(line).filter(wanted::is).map(wantsMore::test).orElse(true));
    }

    /** The number of the last entry; 0 where there is none. */
    public long size() {
        long[] size = {0};
        LinesFromEnd.of(file, line -> {
            size[0] = Math.max(number(line), 0);
            return false;
        });
        return size[0];
    }

    private static Optional<Entry> entry(String line) {
        try {
            return Optional.of(Entry.of(line));
        } catch (NotAnEntry e) {
            return Optional.empty();
        }
    }

    /** The number that a line begins with; -1 where it begins with none, so that it is looked at. */
    private static long number(String line) {
        int end = line.indexOf(',');
        if (!line.startsWith(NUMBER) || end < NUMBER.length() + 1 || end > NUMBER.length() + 18) {
            return -1;
        }
        String digits = line.substring(NUMBER.length(), end);
        return digits.chars().allMatch(digit -> digit >= '0' && digit <= '9') ? Long.parseLong(digits) : -1;
    }
}
