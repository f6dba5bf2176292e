package nl.terugblik.intake.duplicates;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.intake.duplicates.Verdict.Finding;
import nl.terugblik.intake.table.CanonicalTable;

/** The verdicts of a delivery, by row. Most deliveries have few. */
public final class Verdicts {

    private final Map<Finding, Map<CanonicalTable, Map<Integer, Integer>>> otherLines = new EnumMap<>(Finding.class);

    public Verdicts(List<Verdict> verdicts) {
        for (Verdict verdict : verdicts) {
            otherLines
                    .computeIfAbsent(verdict.finding(), any -> new EnumMap<>(CanonicalTable.class))
                    .computeIfAbsent(verdict.table(), any -> new HashMap<>())
                    .put(verdict.line(), verdict.otherLine());
        }
    }

    /** The other row's line, where this was found of a row. */
    public Optional<Integer> otherLine(Finding finding, CanonicalTable table, int line) {
        if (otherLines.isEmpty()) {
            return Optional.empty();
        }
        Map<CanonicalTable, Map<Integer, Integer>> tables = otherLines.get(finding);
        return tables == null
                ? Optional.empty()
                : Optional.ofNullable(tables.getOrDefault(table, Map.of()).get(line));
    }
}
