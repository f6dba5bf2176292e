package nl.terugblik.disclosure.counts;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one row of a table tells. A figure may be printed only where every count may be that it rests on; a column of which
 * nothing is said rests on all counts of its row.
 */
public final class Telling {

    private final CountSystem system;
    private final Traits traits;
    private final Set<String> free = new HashSet<>();
    private final Map<String, Set<Counted>> columns = new HashMap<>();
    private final Set<Counted> row = new LinkedHashSet<>();

    public Telling(CountSystem system, Traits traits) {
        this.system = system;
        this.traits = traits;
    }

    /** Columns that name or explain, and tell of nobody. */
    public void free(String... names) {
        free.addAll(Arrays.asList(names));
    }

    /** A column that counts families, who are counted anew in the dataset. */
    public void families(String column, Counted of) {
        figure(column, of);
        rest(of);
    }

    /** A column that counts what the dataset cannot tell; its count is taken as printed. */
    public void given(String column, Cell cell) {
        aside(column, cell);
        row.add(cell.of());
    }

    /** A column of counts on which no other column rests. */
    public void aside(String column, Cell cell) {
        system.add(cell);
        told(column, cell.of());
    }

    /** A column that rests on families alone, such as a mean or a share of them. */
    public void figure(String column, Counted... of) {
        for (Counted one : of) {
            system.add(traits.count(one));
            told(column, one);
        }
    }

    /** A column that rests on counts that are there. */
    public void told(String column, Counted of) {
        columns.computeIfAbsent(column, name -> new LinkedHashSet<>()).add(of);
    }

    /** Families on whom every other column of the row rests. */
    public void rest(Counted... of) {
        for (Counted one : of) {
            system.add(traits.count(one));
            row.add(one);
        }
    }

    /** A count that is there, on which every other column of the row rests. */
    public void restOnGiven(Cell cell) {
        system.add(cell);
        row.add(cell.of());
    }

    /** Counts of which any reader knows that they add up. */
    public void sum(Counted total, List<Counted> parts) {
        system.add(new CountSystem.Sum(total, parts));
    }

    /** The counts on which a column rests. */
    public Set<Counted> of(String column) {
        if (free.contains(column)) {
            return Set.of();
        }
        return Collections.unmodifiableSet(columns.getOrDefault(column, row));
    }

    /** The variable that a measure at a moment is. */
    public String at(String measure, String moment) {
        return traits.at(measure, moment);
    }

    /** The values that a variable can have. */
    public List<String> values(String variable) {
        return traits.values(variable);
    }
}
