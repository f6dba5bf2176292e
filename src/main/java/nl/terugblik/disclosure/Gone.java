package nl.terugblik.disclosure;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.disclosure.counts.Counted;
import nl.terugblik.disclosure.counts.Trait;

/**
 * A release whose dataset is gone, since a family of it was erased. Nobody can say any more of whom its counts were, so that each
 * count that could differ from one of them by the erased family alone is hidden: the attacker has both.
 */
final class Gone {

    private static final Set<String> MEMBERSHIP = Set.of(Trait.GROUP, Trait.MATCHED, "compared", "own group", "flow");

    private final Earlier release;
    private final Set<String> variables;
    private final boolean tellsWhole;
    private final boolean tellsScreened;

    private Gone(Earlier release) {
        this.release = release;
        Set<String> told = release.published().keySet();
        this.variables = told.stream().flatMap(Gone::variables).collect(Collectors.toSet());
        this.tellsWhole = told.stream().anyMatch(Gone::isWhole);
        this.tellsScreened = told.stream().flatMap(Gone::traits).anyMatch(trait -> trait.startsWith("flow "));
    }

    /** The counts of what is asked for that would have to be held against releases whose datasets are gone. */
    static Set<Counted> counts(CountedTables asked, List<Earlier> releases) {
        Set<Counted> barred = new LinkedHashSet<>();
        for (Earlier release : releases) {
            Gone gone = new Gone(release);
            asked.system().cells().forEach(cell -> {
                if (gone.couldTell(cell.of())) {
                    barred.add(cell.of());
                }
            });
            if (release.mayShare()) {
                barred.addAll(asked.hiddenBy(release));
            }
        }
        return barred;
    }

    /**
     * How many are in a group is told by either as soon as both are told of all, since those of whom a value is known are a part of
     * them, and mostly nearly all.
     */
    private boolean couldTell(Counted of) {
        if (!release.mayShare()) {
            return tellsScreened && of.isOfScreened();
        }
        if (release.published().isEmpty()) {
            return false;
        }
        return tellsWhole || isWhole(of.toString()) || variables(of.toString()).anyMatch(variables::contains);
    }

    /** Whether a count is of all in a group, or of those who lack something, and not of those alone of whom a value is known. */
    private static boolean isWhole(String of) {
        return traits(of)
                .noneMatch(trait -> variable(trait).isPresent() && (trait.contains("=") || trait.endsWith(" known")));
    }

    private static Stream<String> variables(String of) {
        return traits(of).flatMap(trait -> variable(trait).stream());
    }

    private static Optional<String> variable(String trait) {
        return Arrays.stream(trait.split("=|(?<!^own) ")).findFirst().filter(name -> !MEMBERSHIP.contains(name));
    }

    /** As {@link Counted} writes them. */
    private static Stream<String> traits(String of) {
        String traits = of.substring(of.indexOf(": ") + 2);
        return traits.isEmpty() ? Stream.of() : Stream.of(traits.split(", "));
    }
}
