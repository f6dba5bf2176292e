package nl.terugblik.console.lines;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.terugblik.ledger.entry.Entry;

/**
 * Which entries of a log someone wants to see; what is left empty asks for nothing.
 *
 * @param action an action, or the word before its dot
 * @param actor who acted
 * @param object a part of what was acted on
 * @param from the first day, in UTC as the log has it
 * @param to the last day
 */
public record Wanted(String action, String actor, String object, Optional<LocalDate> from, Optional<LocalDate> to) {

    /** All of them. */
    public static final Wanted ALL = new Wanted("", "", "", Optional.empty(), Optional.empty());

    /** Those of one action, or of all whose first word it is. */
    public static Wanted of(String action) {
        return new Wanted(action, "", "", Optional.empty(), Optional.empty());
    }

    /** Those about one thing. */
    public static Wanted about(String object) {
        return new Wanted("", "", object, Optional.empty(), Optional.empty());
    }

    /** Whether an entry is wanted. */
    public boolean is(Entry entry) {
        LocalDate day = LocalDate.ofInstant(entry.at(), ZoneOffset.UTC);
        String did = entry.act().action();
        return (action.isEmpty() || did.equals(action) || did.startsWith(action + "."))
                && (actor.isEmpty() || entry.acting().actor().equals(actor))
                && entry.act().object().contains(object)
                && from.stream().noneMatch(day::isBefore)
                && to.stream().noneMatch(day::isAfter);
    }

    /** Whether a line may hold one, as far as can be said without reading it: most of a long log is not read then. */
    boolean may(String line) {
        return has(line, "\"action\":\"", action) && has(line, "\"actor\":\"", actor) && has(line, "", object);
    }

    private static boolean has(String line, String before, String text) {
        return text.isEmpty() || text.indexOf('"') >= 0 || text.indexOf('\\') >= 0 || line.contains(before + text);
    }
}
