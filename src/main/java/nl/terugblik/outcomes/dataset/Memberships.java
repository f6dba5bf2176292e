package nl.terugblik.outcomes.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import nl.terugblik.statistics.Numbers;

/** The matched sets of families, and what each family weighs, a row for each family. */
public final class Memberships {

    private final int[] sets;
    private final Numbers weights;

    Memberships(int[] sets, Numbers weights) {
        this.sets = sets;
        this.weights = weights;
    }

    /**
     * A family's part in a matched sample.
     *
     * @param set the number of its set
     * @param weight above 0
     */
    public record Part(int set, double weight) {

        static Part read(CsvRows.Row row, int setPlace, int weightPlace) {
            double set = row.number(setPlace);
            double weight = row.number(weightPlace);
            if (set != Math.rint(set) || set < 1 || set > Integer.MAX_VALUE) {
                throw row.fault("column set holds no number of a set");
            }
            if (!(weight > 0)) {
                throw row.fault("column weight holds no weight above 0");
            }
            return new Part((int) set, weight);
        }
    }

    /** Sets and weights of those of some families that a file with the columns family, set and weight in a folder of the run names. */
    static Families read(Path folder, String file, Families of) {
        CsvRows rows = new CsvRows(folder, file);
        int[] sets = new int[of.size()];
        Numbers.Growing weights = Numbers.Growing.missing(of.size());
        Names.Finder finder = of.names().finder();
        int[] places = new int[3];
        rows.read(
                () -> {
                    places[0] = rows.place("family");
                    places[1] = rows.place("set");
                    places[2] = rows.place("weight");
                },
                row -> {
                    Part part = Part.read(row, places[1], places[2]);
                    int family = finder.find(row, places[0]);
                    if (family >= 0) {
                        sets[family] = part.set();
                        weights.set(family, part.weight());
                    }
                });
        int[] matched = IntStream.range(0, sets.length)
                .filter(family -> sets[family] > 0)
                .toArray();
        return of.matched(matched, new Memberships(sets, weights.numbers()).rows(matched));
    }

    static Memberships of(List<String> families, Map<String, Part> parts) {
        List<Part> inOrder = families.stream()
                .map(family -> Objects.requireNonNull(parts.get(family), "every family has its part"))
                .toList();
        return new Memberships(
                inOrder.stream().mapToInt(Part::set).toArray(),
                Numbers.of(inOrder.stream().mapToDouble(Part::weight).toArray()));
    }

    /** How many families of equal weight would tell as much as those of a group: (Σ w)² / Σ w². */
    double effective(Families families, Side group) {
        double sum = 0;
        double squares = 0;
        for (int row = 0; row < sets.length; row++) {
            if (families.side(row) == group) {
                sum += weight(row);
                squares += weight(row) * weight(row);
            }
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /** Those of some rows, in the order given. */
    Memberships rows(int[] rows) {
        int[] keptSets = new int[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keptSets[i] = sets[rows[i]];
        }
        return new Memberships(keptSets, weights.at(rows));
    }

    int set(int row) {
        return sets[row];
    }

    double weight(int row) {
        return weights.get(row);
    }
}
