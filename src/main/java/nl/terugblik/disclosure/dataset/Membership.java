package nl.terugblik.disclosure.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.terugblik.files.CsvFile;
import nl.terugblik.files.CsvReader;

/**
 * Which families something is released of. Families of one study are told again by their pseudonyms; those of studies that call
 * them otherwise may be the same where their days of T1 are of one time.
 *
 * @param study what calls families by the same pseudonyms: the study's name and the key's fingerprint
 * @param first the earliest T1; empty where there are no families
 * @param last the latest
 * @param families what they are called, in order
 * @param name what a pseudonym of the study is called there
 */
public record Membership(String study, String first, String last, List<String> families, UnaryOperator<String> name) {

    private static final String FILE = "families.csv";
    private static final String NAMES = "families-of.csv";

    public Membership {
        families = List.copyOf(families);
    }

    /** How the families of two releases go together. */
    enum Overlap {
        /** No family is in both. */
        NONE,
        /** They are of the same families. */
        SAME,
        /** Some are in both, and some are not. */
        SOME,
        /** It cannot be known. */
        UNKNOWN
    }

    /** The families of a file of a run, by their pseudonyms. */
    public static Membership of(String study, Path file) {
        List<String> families = new ArrayList<>();
        List<String> days = new ArrayList<>();
        CsvReader.read(file, row -> {
            families.add(row.get("family"));
            days.add(row.get("t1"));
        });
        return new Membership(
                study,
                days.isEmpty() ? "" : Collections.min(days),
                days.isEmpty() ? "" : Collections.max(days),
                families,
                UnaryOperator.identity());
    }

    /** Those of a release of which nothing is known any more. */
    public static Membership unknown() {
        return new Membership("", "", "", List.of(), UnaryOperator.identity());
    }

    /** Writes them for later releases to be held against, under the names that a release's own order gives them. */
    public void write(Path folder, Order order) {
        try (CsvFile out = CsvFile.create(folder.resolve(NAMES), List.of("study", "first_t1", "last_t1"))) {
            out.row(study, first, last);
        }
        try (CsvFile out = CsvFile.create(folder.resolve(FILE), List.of("family"))) {
            families.stream().map(order::member).sorted().forEach(out::row);
        }
    }

    /** What an earlier release wrote; empty where it is of an older program. */
    public static Optional<Membership> read(Path folder, Order order) {
        if (!Files.isRegularFile(folder.resolve(NAMES))) {
            return Optional.empty();
        }
        List<String> of = new ArrayList<>();
        CsvReader.read(folder.resolve(NAMES), row -> row.forEach(of::add));
        List<String> families = new ArrayList<>();
        CsvReader.read(folder.resolve(FILE), row -> families.add(row.get("family")));
        return Optional.of(new Membership(of.get(0), of.get(1), of.get(2), families, order::member));
    }

    /** The place of each family, by what it is called. */
    Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        families.forEach(family -> places.put(family, places.size() + 1));
        return places;
    }

    /** How the families of a run go together with these. */
    Overlap with(Membership run) {
        if (study.isEmpty()) {
            return Overlap.UNKNOWN;
        }
        if (!study.equals(run.study)) {
            boolean isApart = families.isEmpty()
                    || run.families.isEmpty()
                    || last.compareTo(run.first) < 0
                    || run.last.compareTo(first) < 0;
            return isApart ? Overlap.NONE : Overlap.UNKNOWN;
        }
        Map<String, Integer> places = places();
        long shared = run.families.stream()
                .filter(family -> places.containsKey(name.apply(family)))
                .count();
        if (shared == 0) {
            return Overlap.NONE;
        }
        return shared == families.size() && shared == run.families.size() ? Overlap.SAME : Overlap.SOME;
    }

    /** Whether some family of a run may be among these. */
    public boolean mayShare(Membership run) {
        return with(run) != Overlap.NONE;
    }
}
