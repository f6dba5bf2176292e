package nl.terugblik.compare.recode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import javax.sql.DataSource;
import nl.terugblik.compare.cells.Cause;
import nl.terugblik.compare.cells.CellDifference;
import nl.terugblik.compare.run.RunSide;
import nl.terugblik.keys.MasterKey;

/**
 * The cause of each cell that differs.
 *
 * @param byCell each cell's cause
 * @param recoded whether families were coded again from the register
 * @param ruleLines for each variable whose rule changed cells, where the later rule stands: {@code ekc-2016.yaml:214}
 */
public record Causes(Map<CellDifference, Cause> byCell, boolean recoded, Map<String, String> ruleLines) {

    /** The causes of the differences between two runs on one register. */
    public static Causes of(
            DataSource database, MasterKey key, RunSide before, RunSide after, List<CellDifference> differences) {
        Rules rules = Rules.of(before, after);
        Optional<Recoding> recoding =
                differences.isEmpty() ? Optional.empty() : Recoding.between(database, key, before, after, rules);
        Map<CellDifference, Cause> causes = recoding.map(found -> found.causes(differences))
                .orElseGet(() -> provenance(new Provenance(before, after, rules), differences));
        Map<String, String> lines = new LinkedHashMap<>();
        for (String variable : new TreeSet<>(changedByRule(causes))) {
            lines.put(variable, rules.line(variable));
        }
        return new Causes(causes, recoding.isPresent(), lines);
    }

    private static Map<CellDifference, Cause> provenance(Provenance provenance, List<CellDifference> differences) {
        Map<CellDifference, Cause> causes = new LinkedHashMap<>();
        differences.forEach(cell -> causes.put(cell, provenance.cause(cell)));
        return causes;
    }

    private static Collection<String> changedByRule(Map<CellDifference, Cause> causes) {
        return causes.entrySet().stream()
                .filter(entry -> entry.getValue() == Cause.RULE_CHANGED)
                .map(entry -> entry.getKey().variable())
                .toList();
    }

    /** The cause of a cell. */
    public Cause of(CellDifference cell) {
        return byCell.getOrDefault(cell, Cause.UNEXPLAINED);
    }

    /** How many of some cells have a cause. */
    public long count(Cause cause, List<CellDifference> cells) {
        return cells.stream().filter(cell -> of(cell) == cause).count();
    }
}
