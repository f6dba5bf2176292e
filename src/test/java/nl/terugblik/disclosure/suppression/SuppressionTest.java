package nl.terugblik.disclosure.suppression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import nl.terugblik.disclosure.counts.Cell;
import nl.terugblik.disclosure.counts.CountSystem;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Trait;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tables of two rows and three columns with all their totals, hidden at a threshold of 3 and then attacked by trying every
 * table there could be: no small count may be the same, or nearly, in all that fit what is published.
 */
class SuppressionTest {

    private static final int ROWS = 2;
    private static final int COLUMNS = 3;
    private static final int THRESHOLD = 3;
    private static final int LARGEST = 11;
    private static final List<Counted> COLUMN_TOTALS = List.of(
            Counted.families(Trait.is("column", "0")),
            Counted.families(Trait.is("column", "1")),
            Counted.families(Trait.is("column", "2")));

    /** It is counted, so that it is the same on a slow machine. */
    @Test
    void givesUpWithASentenceWhereItIsMoreWorkThanItMayBe() {
        CountSystem system = system(new int[] {1, 2, 3, 4, 5, 6});
        List<String> told = new ArrayList<>();
        Patience ample = Patience.of(Long.MAX_VALUE, (done, all) -> told.add(done + " of " + all));
        assertThat(choose(system, losses(system), ample).small()).isNotEmpty();
        assertThat(told).first().asString().startsWith("0 of ");
        assertThat(told).last().asString().matches("(\\d+) of \\1");

        Patience enough = Patience.of(ample.spent(), (done, all) -> {});
        assertThat(choose(system, losses(system), enough).small()).isNotEmpty();
        assertThat(enough.spent()).isPositive().isEqualTo(ample.spent());
        Patience less = Patience.of(ample.spent() - 1, (done, all) -> {});
        assertThatThrownBy(() -> choose(system, losses(system), less))
                .isInstanceOf(CannotProtect.class)
                .hasMessage(
                        "To find out what must be hidden is more work than it may be; ask for fewer tables at once, or"
                                + " for a lower threshold.");
    }

    /**
     * Twelve triples of which any two are one at most: fractions allow 18 in all and whole numbers 12. Eleven are published, so
     * that by linear programming from none to seven more are possible, wide enough at 3, and by whole numbers none or one.
     */
    @Test
    void hidesMoreWhereFractionsAreWideAndWholeNumbersAreNot() {
        CountSystem system = new CountSystem();
        Counted all = Counted.families();
        Counted most = Counted.families(Trait.is("most", "1"));
        List<Counted> single = new ArrayList<>();
        Map<Counted, Double> losses = new LinkedHashMap<>();
        for (int triple = 0; triple < 12; triple++) {
            List<Counted> three = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                three.add(Counted.families(Trait.known("triple" + triple), Trait.known("of" + i))
                        .among("others"));
                system.add(Cell.families(three.get(i), i == 0 ? 1 : 0));
            }
            for (int i = 0; i < 3; i++) {
                Counted pair = Counted.families(Trait.known("triple" + triple), Trait.known("but" + i))
                        .among("others");
                Counted left = pair.and(Trait.known("left"));
                system.add(Cell.families(pair, 1));
                system.add(Cell.families(left, i == 0 ? 1 : 0));
                system.add(new CountSystem.Sum(pair, List.of(three.get((i + 1) % 3), three.get((i + 2) % 3), left)));
                losses.put(pair, 1.0);
            }
            single.addAll(three);
        }
        system.add(Cell.families(all, 12));
        system.add(Cell.families(most, 11));
        system.add(new CountSystem.Sum(all, single));
        system.add(new CountSystem.Part(most, all));
        Set<Counted> fixed = losses.keySet();
        losses.put(most, 1.0);
        Set<Counted> out = new LinkedHashSet<>(fixed);
        out.remove(most);
        Hidden hidden = new Suppression(
                        system, THRESHOLD, THRESHOLD, figures(losses), out, Set.of(), Patience.endless())
                .choose();
        assertThat(hidden.published()).doesNotContain(most);
        assertThat(hidden.narrowest()).isGreaterThanOrEqualTo(THRESHOLD);
    }

    private static Hidden choose(CountSystem system, Map<Counted, Double> losses, Patience patience) {
        return new Suppression(system, THRESHOLD, THRESHOLD, figures(losses), Set.of(), Set.of(), patience).choose();
    }

    private static List<Figure> figures(Map<Counted, Double> losses) {
        return losses.entrySet().stream()
                .map(count -> new Figure(Set.of(count.getKey()), count.getValue()))
                .toList();
    }

    private static Map<Counted, Double> losses(CountSystem system) {
        Map<Counted, Double> losses = new LinkedHashMap<>();
        system.cells().forEach(cell -> losses.put(cell.of(), 1.0));
        return losses;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void leavesNoSmallCountToBeWorkedOut(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] table = new int[ROWS * COLUMNS];
        for (int i = 0; i < table.length; i++) {
            table[i] = random.nextInt(0, 8);
        }
        CountSystem system = system(table);
        Hidden hidden = choose(system, losses(system), Patience.endless());

        int[] low = new int[table.length];
        int[] high = new int[table.length];
        Arrays.fill(low, Integer.MAX_VALUE);
        attack(new int[table.length], 0, table, system, hidden.published(), low, high);
        for (int i = 0; i < table.length; i++) {
            if (table[i] < THRESHOLD) {
                assertThat(high[i] - low[i]).as("cell " + i).isGreaterThanOrEqualTo(THRESHOLD);
            }
        }
        long hiddenCells = system.size() - hidden.published().size();
        assertThat(hiddenCells)
                .isEqualTo(hidden.small().size() + (long) hidden.besides().size());
    }

    /** Tries all tables that fit what is published. */
    private static void attack(
            int[] tried, int at, int[] table, CountSystem truth, Set<Counted> published, int[] low, int[] high) {
        if (at == tried.length) {
            if (fits(tried, truth, published)) {
                for (int i = 0; i < tried.length; i++) {
                    low[i] = Math.min(low[i], tried[i]);
                    high[i] = Math.max(high[i], tried[i]);
                }
            }
            return;
        }
        if (published.contains(cell(at / COLUMNS, at % COLUMNS))) {
            tried[at] = table[at];
            boolean ends = at % COLUMNS == COLUMNS - 1;
            if (!ends || rowFits(tried, at / COLUMNS, table, published)) {
                attack(tried, at + 1, table, truth, published, low, high);
            }
            return;
        }
        for (int value = 0; value <= LARGEST; value++) {
            tried[at] = value;
            if (at % COLUMNS < COLUMNS - 1 || rowFits(tried, at / COLUMNS, table, published)) {
                attack(tried, at + 1, table, truth, published, low, high);
            }
        }
    }

    private static boolean fits(int[] tried, CountSystem truth, Set<Counted> published) {
        int all = sum(tried, 0) + sum(tried, 1);
        if (published.contains(Counted.families()) && all != truth.count(Counted.families())) {
            return false;
        }
        for (int column = 0; column < COLUMNS; column++) {
            Counted total = COLUMN_TOTALS.get(column);
            if (published.contains(total) && tried[column] + tried[COLUMNS + column] != truth.count(total)) {
                return false;
            }
        }
        return true;
    }

    private static boolean rowFits(int[] tried, int row, int[] table, Set<Counted> published) {
        return !published.contains(rowTotal(row)) || sum(tried, row) == sum(table, row);
    }

    private static int sum(int[] table, int row) {
        int sum = 0;
        for (int column = 0; column < COLUMNS; column++) {
            sum += table[row * COLUMNS + column];
        }
        return sum;
    }

    private static CountSystem system(int[] table) {
        CountSystem system = new CountSystem();
        int all = 0;
        List<Counted> rows = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            List<Counted> parts = new ArrayList<>();
            for (int column = 0; column < COLUMNS; column++) {
                system.add(Cell.families(cell(row, column), table[row * COLUMNS + column]));
                parts.add(cell(row, column));
            }
            system.add(Cell.families(rowTotal(row), sum(table, row)));
            system.add(new CountSystem.Sum(rowTotal(row), parts));
            rows.add(rowTotal(row));
            all += sum(table, row);
        }
        List<Counted> columns = new ArrayList<>();
        for (int column = 0; column < COLUMNS; column++) {
            Counted total = Counted.families(Trait.is("column", String.valueOf(column)));
            system.add(Cell.families(total, table[column] + table[COLUMNS + column]));
            system.add(new CountSystem.Sum(total, List.of(cell(0, column), cell(1, column))));
            columns.add(total);
        }
        system.add(Cell.families(Counted.families(), all));
        system.add(new CountSystem.Sum(Counted.families(), rows));
        system.add(new CountSystem.Sum(Counted.families(), columns));
        return system;
    }

    private static Counted cell(int row, int column) {
        return rowTotal(row).and(Trait.is("column", String.valueOf(column)));
    }

    private static Counted rowTotal(int row) {
        return Counted.families(Trait.is("row", String.valueOf(row)));
    }
}
