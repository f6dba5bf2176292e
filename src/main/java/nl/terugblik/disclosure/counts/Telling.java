package nl.terugblik.disclosure.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.disclosure.rounding.Digits;
import nl.terugblik.disclosure.rounding.Rounding;
import nl.terugblik.disclosure.rounding.Values;

/**
 * What one row of a table tells. A cell may be printed only where every count may be that it rests on; a column of which
 * nothing is said does not leave the house.
 */
public final class Telling {

    private final CountSystem system;
    private final Traits traits;
    private final int threshold;
    private final Set<String> free = new HashSet<>();
    private final Map<String, Set<Counted>> columns = new HashMap<>();
    private final Map<String, Digits> digits = new HashMap<>();
    private final Set<String> onRow = new HashSet<>();
    private final Set<String> onTable = new HashSet<>();
    private final Set<String> barred = new HashSet<>();
    private final Set<Counted> row = new LinkedHashSet<>();
    private final Map<String, Values> means = new HashMap<>();
    private boolean isLeftOutWhenHidden;

    /**
     * A row of which nothing is said yet.
     *
     * @param threshold how many distributions must fit what is printed of one
     */
    public Telling(CountSystem system, Traits traits, int threshold) {
        this.system = system;
        this.traits = traits;
        this.threshold = threshold;
    }

    /** Columns that name, and are the same whatever was counted. */
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
        system.addGiven(cell);
        told(column, cell.of());
    }

    /** A column that rests on families alone, such as a share of them. */
    public void figure(String column, Counted... of) {
        for (Counted one : of) {
            system.add(traits.count(one));
            told(column, one);
        }
    }

    /**
     * The columns of a mean and its spread.
     *
     * @param spread the column of the spread, or empty where there is none
     * @param of of whom; the variable is known of all of them
     * @param all among whom anyone may take it that its least and greatest value are known
     */
    public void mean(String mean, String spread, String variable, Counted of, Counted all) {
        mean(mean, spread, new Values(traits.numbers(variable, of), traits.numbers(variable, all)), of);
    }

    /** The column of the mean rise of a number between two moments. */
    public void rise(String mean, String from, String to, Counted of, Counted all) {
        mean(mean, "", new Values(traits.rises(from, to, of), traits.rises(from, to, all)), of);
    }

    private void mean(String mean, String spread, Values values, Counted of) {
        figure(mean, of);
        means.put(mean, values);
        if (!spread.isEmpty()) {
            figure(spread, of);
            means.put(spread, values);
        }
    }

    /** A column that rests on counts that are there. */
    public void told(String column, Counted of) {
        columns.computeIfAbsent(column, name -> new LinkedHashSet<>()).add(of);
    }

    /** Columns that rest on all counts of the row, and are printed as they are: words, and whole numbers. */
    public void onRow(String... names) {
        onRow.addAll(Arrays.asList(names));
    }

    /** Columns that rest on all counts of the row, and are printed in so many digits. */
    public void onRow(Digits printed, String... names) {
        onRow(names);
        Arrays.asList(names).forEach(name -> digits.put(name, printed));
    }

    /** Columns that rest on all counts of all rows of the table: a p that was adjusted for the others. */
    public void onTable(Digits printed, String... names) {
        onTable.addAll(Arrays.asList(names));
        Arrays.asList(names).forEach(name -> digits.put(name, printed));
    }

    /** Columns that are not printed in this row whatever it counts. */
    public void never(String... names) {
        onRow(names);
        barred.addAll(Arrays.asList(names));
    }

    /** How a column is printed that rests on counts of its own. */
    public void printed(Digits printed, String... names) {
        Arrays.asList(names).forEach(name -> digits.put(name, printed));
    }

    /** That there is such a row tells that there are such families or children: it goes only with its counts. */
    public void isLeftOutWhenHidden() {
        isLeftOutWhenHidden = true;
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
        system.addGiven(cell);
        row.add(cell.of());
    }

    /** Counts of which any reader knows that they add up. */
    public void sum(Counted total, List<Counted> parts) {
        system.add(new CountSystem.Sum(total, parts));
    }

    /** Decides how means are printed; after all is said of the row. */
    public void close() {
        List<Values> groups = new ArrayList<>(new LinkedHashSet<>(means.values()));
        if (groups.isEmpty()) {
            return;
        }
        Optional<Rounding> rounding = Rounding.of(groups, threshold);
        if (rounding.isEmpty()) {
            barred.addAll(means.keySet());
        }
        Digits printed = rounding.map(Rounding::means).orElse(Digits.ALL);
        means.keySet().forEach(column -> digits.put(column, printed));
        boolean areAlone = groups.size() == 1;
        digits.replaceAll((column, asked) ->
                means.containsKey(column) || asked.equals(Digits.ALL) || asked.equals(Rounding.DEGREES)
                        ? asked
                        : areAlone ? printed : Rounding.DERIVED);
        if (rounding.isEmpty() || !rounding.get().areDerivedShown()) {
            digits.keySet().stream()
                    .filter(column -> !means.containsKey(column))
                    .forEach(barred::add);
        }
    }

    /** Whether anything is said of a column. */
    public boolean isDeclared(String column) {
        return free.contains(column)
                || columns.containsKey(column)
                || onRow.contains(column)
                || onTable.contains(column);
    }

    /** The counts on which a column rests. */
    public Set<Counted> of(String column) {
        Set<Counted> all = new LinkedHashSet<>(columns.getOrDefault(column, Set.of()));
        if (onRow.contains(column) || onTable.contains(column)) {
            all.addAll(row);
        }
        return Collections.unmodifiableSet(all);
    }

    /** The counts of the row. */
    public Set<Counted> ofRow() {
        return Collections.unmodifiableSet(row);
    }

    /** The columns that rest on the whole table. */
    public Set<String> restOnTable() {
        return Set.copyOf(onTable);
    }

    /** Whether a column is never printed in this row. */
    public boolean isBarred(String column) {
        return barred.contains(column);
    }

    /** Whether the row goes only with its counts. */
    public boolean goesWithItsCounts() {
        return isLeftOutWhenHidden;
    }

    /** A cell as it may be seen, where it may be. */
    public String shown(String column, String cell) {
        return digits.getOrDefault(column, Digits.ALL).of(cell);
    }

    /** Those of these to whom a variable applies. */
    public Counted applies(Counted of, String variable) {
        return traits.applies(of, variable);
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
