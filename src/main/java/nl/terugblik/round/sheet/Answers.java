package nl.terugblik.round.sheet;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.terugblik.round.unit.UnitRef;

/**
 * What a coder said of all units of a sheet.
 *
 * @param byUnit the answer for each unit
 */
public record Answers(SortedMap<UnitRef, Answer> byUnit) {

    public Answers {
        byUnit = new TreeMap<>(byUnit);
    }

    /** The answer for a unit. */
    public Answer of(UnitRef unit) {
        return byUnit.getOrDefault(unit, Answer.none());
    }

    /** All of it as text, the same for the same codes and notes whatever file they came in. */
    public String lines() {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<UnitRef, Answer> entry : byUnit.entrySet()) {
            lines.append(entry.getKey().place())
                    .append('.')
                    .append(entry.getKey().number())
                    .append('\n');
            lines.append(entry.getValue().lines());
        }
        return lines.toString();
    }

    /** Whether two coders gave every unit the same codes. */
    public boolean hasCodesOf(Answers other) {
        return byUnit.keySet().equals(other.byUnit.keySet())
                && byUnit.entrySet().stream()
                        .allMatch(entry -> entry.getValue()
                                .codes()
                                .equals(other.of(entry.getKey()).codes()));
    }

    @Override
    public String toString() {
        return byUnit.size() + " units";
    }
}
