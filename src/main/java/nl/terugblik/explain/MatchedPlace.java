package nl.terugblik.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.explain.Explanation.Matched;
import nl.terugblik.explain.Explanation.Other;
import nl.terugblik.files.Decimal;

/** A family's place among the matched families of a run, and who else might have been its partner. */
final class MatchedPlace {

    private static final int NEAREST = 3;
    private static final int DIGITS = 4;

    private final String family;
    private final List<Place> all;
    private final Map<String, List<Place>> sets = new HashMap<>();

    /** A row of {@code matches.csv}; what is not there is empty. */
    private record Place(String set, String family, String group, String distance, String reason, double score) {

        static List<Place> read(Path file) {
            List<Place> all = new ArrayList<>();
            RunTable.each(
                    file,
                    List.of("set", "family", "group", "distance", "reason"),
                    cells -> all.add(new Place(
                            cells.get(0),
                            cells.get(1),
                            cells.get(2),
                            cells.get(3),
                            cells.get(4),
                            cells.get(3).isEmpty() ? Double.NaN : Double.parseDouble(cells.get(3)))));
            return all;
        }
    }

    private MatchedPlace(String family, List<Place> all) {
        this.family = family;
        this.all = all;
        all.stream()
                .filter(row -> !row.set().isEmpty())
                .forEach(row -> sets.computeIfAbsent(row.set(), any -> new ArrayList<>())
                        .add(row));
    }

    /** The place; empty where the run matched nobody or did not know the family. */
    static Optional<Matched> of(RunPlace run, String family) {
        return run.file("cohort/matches.csv").flatMap(file -> new MatchedPlace(family, Place.read(file)).find());
    }

    private Optional<Matched> find() {
        List<Place> own =
                all.stream().filter(row -> row.family().equals(family)).toList();
        return own.isEmpty() ? Optional.empty() : Optional.of(place(own));
    }

    private Matched place(List<Place> own) {
        Place row = own.get(0);
        List<String> ownSets = own.stream()
                .map(part -> part.set())
                .filter(set -> !set.isEmpty())
                .toList();
        List<Other> members = ownSets.stream()
                .flatMap(set -> sets.getOrDefault(set, List.of()).stream())
                .filter(other -> !other.family().equals(family))
                .map(other -> other(other, row, Optional.empty()))
                .toList();
        boolean scored = isScored();
        return new Matched(
                ownSets.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", ownSets)),
                text(row.reason()),
                text(row.distance()),
                members,
                scored ? others(row, ownSets) : List.of(),
                scored
                        ? "Distance is the score that families were matched on; the nearest of the other group by it are"
                                + " listed. What else was asked, such as a caliper, an exact trait or an order, stands in"
                                + " cohort/matching.json."
                        : "Distances were taken between families within a set, so that those of other sets cannot be laid"
                                + " beside this one; how was asked stands in cohort/matching.json.");
    }

    /** Whether the distances are scores: then every member of a set has one, and not only those that were found for another. */
    private boolean isScored() {
        return sets.values().stream()
                .allMatch(set -> set.stream().noneMatch(row -> row.distance().isEmpty()));
    }

    private List<Other> others(Place row, List<String> ownSets) {
        if (row.distance().isEmpty()) {
            return List.of();
        }
        return all.stream()
                .filter(other -> !other.group().equals(row.group())
                        && !other.distance().isEmpty()
                        && !ownSets.contains(other.set()))
                .sorted(Comparator.<Place>comparingDouble(other -> gap(other, row))
                        .thenComparing(other -> other.family()))
                .limit(NEAREST)
                .map(other -> other(other, row, Optional.of(why(other))))
                .toList();
    }

    private String why(Place other) {
        if (other.set().isEmpty()) {
            return other.reason().replace('_', ' ');
        }
        double nearest = sets.getOrDefault(other.set(), List.of()).stream()
                .filter(partner -> !partner.group().equals(other.group()))
                .mapToDouble(partner -> gap(partner, other))
                .min()
                .orElse(Double.NaN);
        return "taken by set " + other.set()
                + (Double.isNaN(nearest) ? "" : ", where its partner is " + rounded(nearest) + " away");
    }

    private static Other other(Place other, Place row, Optional<String> why) {
        boolean measured = !other.distance().isEmpty() && !row.distance().isEmpty();
        return new Other(
                other.family(),
                other.group(),
                text(other.distance()),
                measured ? Optional.of(rounded(gap(other, row))) : Optional.empty(),
                why);
    }

    private static String rounded(double gap) {
        return Decimal.text(new BigDecimal(gap).round(new MathContext(DIGITS)).doubleValue());
    }

    private static double gap(Place one, Place other) {
        return Math.abs(one.score() - other.score());
    }

    private static Optional<String> text(String cell) {
        return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }
}
