package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import nl.terugblik.outcomes.plan.Codebook;
import nl.terugblik.outcomes.plan.ComparedSet;
import nl.terugblik.outcomes.plan.TestOptions;
import nl.terugblik.statistics.Numbers;

/**
 * The families of a comparison: the side of each, and the columns that the analysis needs. They stand in the order of their
 * pseudonyms.
 */
public final class Families {

    private static final String SET = "set";

    /** A family of which this column says no is in no comparison but those of sets that ask for it. */
    private static final String ANALYSED = "analysed";

    private final Side[] sides;
    private final Map<String, Column> columns;
    private final Names names;
    private final Optional<Memberships> memberships;

    private Families(Side[] sides, Map<String, Column> columns, Names names, Optional<Memberships> memberships) {
        this.sides = sides;
        this.columns = columns;
        this.names = names;
        this.memberships = memberships;
    }

    /**
     * Reads the families whom a set compares; the others are passed over.
     *
     * @param groups the groups that the file may name
     */
    static Families read(
            Path dataset, String file, Codebook codebook, Set<String> needed, List<String> groups, ComparedSet set) {
        CsvRows rows = new CsvRows(dataset, file);
        Reading reading = new Reading(rows, codebook, needed, groups, set);
        rows.read(reading::begin, reading::row);
        return reading.end();
    }

    /**
     * Families that were not read from one file.
     *
     * @param names their pseudonyms, in order
     * @param groups the group of each, as files name it; each is one that is compared
     * @param set whom is compared with whom
     * @param values the values of each variable, NaN where missing
     * @param parts what each weighs, where they were matched
     */
    public static Families of(
            Codebook codebook,
            List<String> names,
            List<String> groups,
            ComparedSet set,
            Map<String, double[]> values,
            Optional<Map<String, Memberships.Part>> parts) {
        Map<String, Column> columns = new LinkedHashMap<>();
        values.forEach((name, column) -> columns.put(name, Column.of(codebook.variable(name), Numbers.of(column))));
        return new Families(
                groups.stream().map(group -> Side.of(group, set).orElseThrow()).toArray(Side[]::new),
                columns,
                Names.of(names),
                parts.map(known -> Memberships.of(names, known)));
    }

    public int size() {
        return sides.length;
    }

    /** How many families are on a side. */
    public int size(Side side) {
        return (int) Arrays.stream(sides).filter(side::equals).count();
    }

    Side side(int row) {
        return sides[row];
    }

    /** A column that the plan names. */
    public Column column(String name) {
        return Objects.requireNonNull(columns.get(name), "the plan names this column");
    }

    /** Whether the families were matched. */
    public boolean matched() {
        return memberships.isPresent();
    }

    /** The sets and weights of the families, where they were matched. */
    public Optional<Memberships> memberships() {
        return memberships;
    }

    /** How many families of equal weight would tell as much as those of a side. */
    public double effectiveSize(Side side) {
        return memberships.map(all -> all.effective(this, side)).orElse((double) size(side));
    }

    /** The same families with other values of some columns. */
    public Families with(Map<String, Numbers> values) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        values.forEach((name, column) -> changed.put(name, column(name).with(column)));
        return new Families(sides, changed, names, memberships);
    }

    /** The same families with a column taken for a number or for codes, whatever the codebook has it for. */
    public Families with(String name, TestOptions.As as) {
        Map<String, Column> changed = new LinkedHashMap<>(columns);
        changed.put(name, column(name).as(as));
        return new Families(sides, changed, names, memberships);
    }

    /** Some of these families, sorted into sides anew; without weights, since these were made for other sides. */
    public Families sided(BitSet treated, BitSet control) {
        BitSet both = (BitSet) treated.clone();
        both.or(control);
        Families some = rows(both.stream().toArray(), Optional.empty());
        Side[] sorted = both.stream()
                .mapToObj(row -> treated.get(row) ? Side.TREATED : Side.CONTROL)
                .toArray(Side[]::new);
        return new Families(sorted, some.columns, some.names, Optional.empty());
    }

    /** The names of the families, in the order of the rows. */
    Names names() {
        return names;
    }

    /** Those of these families that are among others, with the weights that these have. */
    Families among(Families others) {
        int[] kept = new int[Math.min(size(), others.size())];
        int[] theirs = new int[kept.length];
        int count = 0;
        int at = 0;
        for (int row = 0; row < size() && at < others.size(); row++) { // both in the order of their pseudonyms
            while (at < others.size() && others.names.compare(at, names, row) < 0) {
                at++;
            }
            if (at < others.size() && others.names.compare(at, names, row) == 0) {
                kept[count] = row;
                theirs[count++] = at;
            }
        }
        int[] rows = Arrays.copyOf(theirs, count);
        return rows(Arrays.copyOf(kept, count), others.memberships.map(all -> all.rows(rows)));
    }

    private Families rows(int[] kept, Optional<Memberships> memberships) {
        Map<String, Column> keptColumns = new LinkedHashMap<>();
        columns.forEach((name, column) -> keptColumns.put(name, column.rows(kept)));
        return new Families(
                IntStream.of(kept).mapToObj(row -> sides[row]).toArray(Side[]::new),
                keptColumns,
                names.at(kept),
                memberships);
    }

    /** Those of these families that another way of matching put into sets, by their rows. */
    Families matched(int[] kept, Memberships theirs) {
        return rows(kept, Optional.of(theirs));
    }

    /** The file while it is read: only the columns needed stay. */
    private static final class Reading {

        private final CsvRows rows;
        private final Codebook codebook;
        private final Set<String> needed;
        private final List<String> known;
        private final ComparedSet set;
        private final Names.Growing families = new Names.Growing();
        private final List<Side> sides = new ArrayList<>();
        private final List<Column.Growing> columns = new ArrayList<>();
        private int[] places = {};
        private int[] sets = new int[64];
        private final Numbers.Growing weights = new Numbers.Growing();
        private int familyPlace;
        private int groupPlace;
        private int wherePlace;
        private int setPlace;
        private int weightPlace;

        Reading(CsvRows rows, Codebook codebook, Set<String> needed, List<String> known, ComparedSet set) {
            this.rows = rows;
            this.known = known;
            this.set = set;
            this.codebook = codebook;
            this.needed = needed;
        }

        void begin() {
            familyPlace = rows.place("family");
            groupPlace = rows.place("group");
            wherePlace = set.where()
                    .map(rows::place)
                    .orElse(set.baseline().isEmpty() && rows.has(ANALYSED) ? rows.place(ANALYSED) : -1);
            setPlace = rows.has(SET) ? rows.place(SET) : -1;
            weightPlace = rows.has(SET) ? rows.place("weight") : -1;
            places = needed.stream().mapToInt(rows::place).toArray();
            needed.forEach(name -> columns.add(new Column.Growing(codebook.variable(name))));
        }

        void row(CsvRows.Row row) {
            String group = row.get(groupPlace);
            Optional<Side> side = Side.of(group, set);
            if (side.isEmpty() || (wherePlace >= 0 && !row.get(wherePlace).equals("1"))) {
                if (!known.contains(group)) {
                    throw row.fault("column group holds "
                            + (known.size() == 2
                                    ? "neither " + String.join(" nor ", known)
                                    : "none of " + String.join(", ", known)));
                }
                return;
            }
            if (setPlace >= 0) {
                Memberships.Part part = Memberships.Part.read(row, setPlace, weightPlace);
                if (sides.size() == sets.length) {
                    sets = Arrays.copyOf(sets, sets.length + (sets.length >> 1));
                }
                sets[sides.size()] = part.set();
                weights.add(part.weight());
            }
            families.add(row, familyPlace);
            sides.add(side.orElseThrow());
            for (int i = 0; i < places.length; i++) {
                Column.Growing column = columns.get(i);
                if (row.isEmpty(places[i])) {
                    column.addMissing();
                    continue;
                }
                double value = row.number(places[i]);
                if (!column.variable().allows(value)) {
                    throw row.fault("column " + column.variable().name() + " holds a value not in the codebook");
                }
                column.add(value);
            }
        }

        Families end() {
            Names names = families.names();
            RowOrder order = RowOrder.by(names, rows.file());
            Map<String, Column> ordered = new LinkedHashMap<>();
            columns.forEach(column -> ordered.put(column.variable().name(), column.inOrder(order)));
            return new Families(
                    order.of(sides).toArray(Side[]::new),
                    ordered,
                    order.of(names),
                    setPlace < 0
                            ? Optional.empty()
                            : Optional.of(new Memberships(order.of(sets), order.of(weights.numbers()))));
        }
    }
}
