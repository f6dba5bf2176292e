package nl.terugblik.compare.found;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.files.CsvReader;

/**
 * A line of the flow with another number of families.
 *
 * @param step the step, and
 * @param reason the reason, as {@code flow.csv} has them
 * @param before how many families the earlier run had there
 * @param after how many the later one has
 */
public record FlowChange(String step, String reason, long before, long after) {

    private record Line(String step, String reason) {}

    /** The lines that differ between two runs, in the order of the later one. */
    public static List<FlowChange> between(RunSide before, RunSide after) {
        Map<Line, Long> old = read(before);
        Map<Line, Long> now = read(after);
        Set<Line> lines = new LinkedHashSet<>(now.keySet());
        lines.addAll(old.keySet());
        List<FlowChange> changes = new ArrayList<>();
        for (Line line : lines) {
            long was = old.getOrDefault(line, 0L);
            long is = now.getOrDefault(line, 0L);
            if (was != is) {
                changes.add(new FlowChange(line.step, line.reason, was, is));
            }
        }
        return changes;
    }

    private static Map<Line, Long> read(RunSide run) {
        Map<Line, Long> flow = new LinkedHashMap<>();
        if (run.has("cohort/flow.csv")) {
            CsvReader.read(
                    run.file("cohort/flow.csv"),
                    row -> flow.put(new Line(row.get("step"), row.get("reason")), Long.parseLong(row.get("families"))));
        }
        return flow;
    }
}
