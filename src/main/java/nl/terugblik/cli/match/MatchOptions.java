package nl.terugblik.cli.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.matching.CannotMatch;
import nl.terugblik.matching.Specification;
import picocli.CommandLine.Option;

/** How to match, as the command line says it. */
final class MatchOptions {

    @Option(
            names = "--on",
            paramLabel = "COL",
            required = true,
            split = ",",
            description = "The covariates; their order breaks ties.")
    private List<String> on = new ArrayList<>();

    @Option(
            names = "--method",
            paramLabel = "NAME",
            description = "nearest (default), exact, cem, optimal, subclass or full.")
    private Optional<String> method = Optional.empty();

    @Option(
            names = "--distance",
            paramLabel = "NAME",
            description =
                    "propensity (default), propensity_logit, mahalanobis, robust_mahalanobis or scaled_euclidean.")
    private Optional<String> distance = Optional.empty();

    @Option(
            names = "--caliper",
            paramLabel = "[COL=]N",
            description = "The furthest apart that a pair may be: N on the distance, COL=N on a column. Repeatable.")
    private List<String> calipers = new ArrayList<>();

    @Option(
            names = "--caliper-unit",
            paramLabel = "UNIT",
            description = "sd, standard deviations of all rows (default for scores and columns), or raw.")
    private Optional<String> caliperUnit = Optional.empty();

    @Option(
            names = "--ratio",
            paramLabel = "N",
            description = "How many controls a treated row gets at most (default: 1).")
    private Optional<Long> ratio = Optional.empty();

    @Option(names = "--replace", description = "A control may serve several treated rows.")
    private boolean replace;

    @Option(
            names = "--order",
            paramLabel = "NAME",
            description =
                    "Who chooses first: largest score (default for scores), smallest, closest (default otherwise),"
                            + " random or data.")
    private Optional<String> order = Optional.empty();

    @Option(
            names = "--exact",
            paramLabel = "COL",
            split = ",",
            description = "Columns on which the rows of a set agree.")
    private List<String> exact = new ArrayList<>();

    @Option(
            names = "--anti-exact",
            paramLabel = "COL",
            split = ",",
            description = "Columns on which a treated row and its controls differ.")
    private List<String> antiExact = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "A whole number that decides what nothing else decides (default: 0).")
    private Optional<Long> seed = Optional.empty();

    @Option(
            names = "--missing",
            paramLabel = "WHAT",
            description = "What becomes of rows with an empty covariate: drop (default) leaves them unmatched, category"
                    + " makes it a category, fail stops.")
    private Optional<String> missing = Optional.empty();

    @Option(names = "--subclasses", paramLabel = "N", description = "How many strata subclass makes (default: 6).")
    private Optional<Long> subclasses = Optional.empty();

    @Option(
            names = "--cutpoints",
            paramLabel = "COL=N",
            split = ",",
            description = "Into how many bins cem puts a column (default: by Sturges' rule).")
    private List<String> cutpoints = new ArrayList<>();

    /** The specification, or a sentence that says what is wrong with it. */
    Specification specification(Arguments arguments) {
        Map<String, Object> options = new LinkedHashMap<>();
        options.put("on", arguments.columns("--on", on));
        method.ifPresent(name -> options.put("method", name));
        distance.ifPresent(name -> options.put("distance", name));
        putCalipers(options, arguments);
        caliperUnit.ifPresent(name -> options.put("caliper_unit", name));
        ratio.ifPresent(number -> options.put("ratio", number));
        if (replace) {
            options.put("replace", true);
        }
        order.ifPresent(name -> options.put("order", name));
        putIfAny(options, "exact", arguments.columns("--exact", exact));
        putIfAny(options, "anti_exact", arguments.columns("--anti-exact", antiExact));
        seed.ifPresent(number -> options.put("seed", number));
        missing.ifPresent(name -> options.put("missing", name));
        subclasses.ifPresent(number -> options.put("subclasses", number));
        if (!cutpoints.isEmpty()) {
            options.put("cutpoints", arguments.numbers("--cutpoints", cutpoints));
        }
        try {
            return Specification.of(options);
        } catch (CannotMatch e) {
            throw arguments.wrong(String.valueOf(e.getMessage())
                            .replace("caliper_unit", "--caliper-unit")
                            .replace("anti_exact", "--anti-exact")
                    + hint("--method", method.flatMap(MatchItNames::method))
                    + hint("--distance", distance.flatMap(MatchItNames::distance)));
        }
    }

    private static String hint(String option, Optional<String> instead) {
        return instead.map(text -> " As for this " + option + " of MatchIt: " + text + ".")
                .orElse("");
    }

    private void putCalipers(Map<String, Object> options, Arguments arguments) {
        List<String> onDistance =
                calipers.stream().filter(text -> text.indexOf('=') < 0).toList();
        List<String> onColumns =
                calipers.stream().filter(text -> text.indexOf('=') >= 0).toList();
        arguments.demand(onDistance.size() <= 1, "There are two values of --caliper on the distance; give one.");
        onDistance.forEach(text -> options.put("caliper", arguments.number("--caliper", text)));
        if (!onColumns.isEmpty()) {
            options.put("calipers", arguments.numbers("--caliper", onColumns));
        }
    }

    private static void putIfAny(Map<String, Object> options, String name, List<String> columns) {
        if (!columns.isEmpty()) {
            options.put(name, columns);
        }
    }
}
