package nl.terugblik.console.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import nl.terugblik.console.lines.LogFile;
import nl.terugblik.console.lines.Wanted;
import nl.terugblik.ledger.entry.Entry;

/**
 * The runs of a work folder, as the mirror of the ledger has them.
 *
 * @param work the work folder
 */
public record Runs(Path work) {

    /** What a run's id may be; nothing of it leads out of a folder. */
    private static final Pattern ID = Pattern.compile("[a-z0-9][A-Za-z0-9_-]{0,119}");

    private static final String OBJECT = "run ";
    private static final Set<String> FIRST = Set.of("begun", "taken_over");

    /** Whether a text may be the id of a run of a study. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /**
     * Runs of one kind, the latest first.
     *
     * @param kind such as {@code study}
     * @param study the study whose runs are wanted; empty for all
     * @param before the number of the entry before which they began; empty for the latest
     */
    public RunPage page(String kind, String study, OptionalLong before, int size) {
        Map<String, Entry> last = new LinkedHashMap<>();
        List<RunLine> found = new ArrayList<>();
        LogFile.ofActs(work).latest(Wanted.of(kind), entry -> {
            String object = entry.act().object();
            if (object.startsWith(OBJECT + study)) {
                Entry latest = last.putIfAbsent(object, entry);
                if (isFirst(entry) && (before.isEmpty() || entry.n() < before.getAsLong())) {
                    RunLine run = line(entry, latest == null ? entry : latest);
                    if (study.isEmpty() || run.study().equals(study)) {
                        found.add(run);
                    }
                }
            }
            return found.size() <= size;
        });
        boolean hasOlder = found.size() > size;
        List<RunLine> shown = hasOlder ? found.subList(0, size) : found;
        return new RunPage(
                shown, hasOlder ? OptionalLong.of(shown.get(shown.size() - 1).entry()) : OptionalLong.empty());
    }

    /** The run of an id, where the ledger has it. */
    public Optional<RunLine> find(String id) {
        List<Entry> entries = entries(id);
        return entries.isEmpty()
                ? Optional.empty()
                : Optional.of(line(entries.get(entries.size() - 1), entries.get(0)));
    }

    /** What was entered of a run, the latest first. */
    public List<Entry> entries(String id) {
        List<Entry> entries = new ArrayList<>();
        LogFile.ofActs(work).latest(Wanted.about(OBJECT + id), entry -> {
            boolean isOfIt = entry.act().object().equals(OBJECT + id);
            if (isOfIt) {
                entries.add(entry);
            }
            return !isOfIt || !isFirst(entry);
        });
        return entries;
    }

    private static boolean isFirst(Entry entry) {
        String action = entry.act().action();
        return FIRST.contains(action.substring(action.indexOf('.') + 1));
    }

    private static RunLine line(Entry first, Entry latest) {
        String action = first.act().action();
        return new RunLine(
                first.act().object().substring(OBJECT.length()),
                action.substring(0, Math.max(action.indexOf('.'), 0)),
                latest.acting().actor(),
                first.at(),
                latest.at(),
                latest.act().outcome(),
                first.n());
    }
}
