package nl.terugblik.matching;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a specification from options by name, and refuses what a method cannot use. */
final class SpecificationReader {

    private static final Set<String> KNOWN = Set.of(
            "method",
            "distance",
            "on",
            "caliper",
            "caliper_unit",
            "calipers",
            "ratio",
            "replace",
            "order",
            "exact",
            "anti_exact",
            "seed",
            "missing",
            "subclasses",
            "cutpoints");
    private static final int USUAL_SUBCLASSES = 6;

    private final Options options;
    private final Method method;
    private final Distance distance;

    private SpecificationReader(Options options) {
        this.options = options;
        this.method = options.choice("method", Method.class).orElse(Method.NEAREST);
        this.distance = options.choice("distance", Distance.class).orElse(Distance.PROPENSITY);
    }

    static Specification read(Map<String, ?> given) {
        return new SpecificationReader(new Options(given, KNOWN)).specification();
    }

    private Specification specification() {
        refuseWhatIsOfNoUse();
        List<String> on = options.names("on");
        List<String> exact = options.names("exact");
        List<String> antiExact = options.names("anti_exact");
        if (on.isEmpty()) {
            throw new CannotMatch("Matching needs covariates; name them with on.");
        }
        exact.stream().filter(antiExact::contains).findFirst().ifPresent(column -> {
            throw new CannotMatch("Rows cannot both agree and differ on " + column
                    + "; name it in exact or in anti_exact, not in both.");
        });
        return new Specification(
                method,
                distance,
                on,
                caliper(),
                calipers(),
                options.whole("ratio", 1, 1000).orElse(1),
                options.flag("replace"),
                order(),
                exact,
                antiExact,
                options.number("seed"),
                options.choice("missing", MissingPolicy.class).orElse(MissingPolicy.DROP),
                options.whole("subclasses", 2, 1000).orElse(USUAL_SUBCLASSES),
                cutpoints(on));
    }

    private void refuseWhatIsOfNoUse() {
        refuseUnless(method.usesDistance(), "distance", "anti_exact");
        refuseUnless(method.usesCalipers(), "caliper", "caliper_unit", "calipers", "anti_exact");
        refuseUnless(method.usesRatio(), "ratio");
        refuseUnless(method == Method.NEAREST, "replace", "order");
        refuseUnless(method == Method.SUBCLASS, "subclasses");
        refuseUnless(method == Method.CEM, "cutpoints");
        if (method == Method.SUBCLASS && !distance.isScore()) {
            throw new CannotMatch("Strata are cut on a score; set distance to propensity or propensity_logit.");
        }
    }

    private void refuseUnless(boolean useful, String... names) {
        for (String name : names) {
            if (!useful && options.has(name)) {
                throw new CannotMatch("Method " + method.id() + " makes no use of " + name
                        + "; leave it out, or choose another method.");
            }
        }
    }

    private Optional<Caliper> caliper() {
        Optional<Caliper.Unit> unit = options.choice("caliper_unit", Caliper.Unit.class);
        if (unit.isPresent() && !options.has("caliper") && !options.has("calipers")) {
            throw new CannotMatch("There is a caliper_unit but no caliper.");
        }
        if (!distance.isScore() && options.has("caliper") && unit.equals(Optional.of(Caliper.Unit.SD))) {
            throw new CannotMatch("A caliper on distance " + distance.id()
                    + " is in the distance's own unit; set caliper_unit to raw, or use calipers on single columns.");
        }
        Caliper.Unit usual = distance.isScore() ? Caliper.Unit.SD : Caliper.Unit.RAW;
        return options.decimal("caliper").map(width -> new Caliper(width, unit.orElse(usual)));
    }

    /** Calipers on single columns share the unit that is asked for; without one they are in standard deviations. */
    private Map<String, Caliper> calipers() {
        Caliper.Unit unit = options.choice("caliper_unit", Caliper.Unit.class).orElse(Caliper.Unit.SD);
        Map<String, Caliper> calipers = new LinkedHashMap<>();
        options.decimals("calipers").forEach((column, width) -> calipers.put(column, new Caliper(width, unit)));
        return calipers;
    }

    private Order order() {
        Order order = options.choice("order", Order.class).orElse(distance.isScore() ? Order.LARGEST : Order.CLOSEST);
        if (!distance.isScore() && (order == Order.LARGEST || order == Order.SMALLEST)) {
            throw new CannotMatch(
                    "Distance " + distance.id() + " gives rows no score to order them by; choose another order.");
        }
        return order;
    }

    private Map<String, Integer> cutpoints(List<String> on) {
        Map<String, Integer> cutpoints = new LinkedHashMap<>();
        options.decimals("cutpoints").forEach((column, bins) -> {
            if (!on.contains(column)) {
                throw new CannotMatch("Column " + column + " has cutpoints but is not matched on; name it with on.");
            }
            if (bins != Math.rint(bins) || bins < 1 || bins > 1_000_000) {
                throw new CannotMatch("A column is put into a whole number of bins, 1 or more.");
            }
            cutpoints.put(column, (int) (double) bins);
        });
        return cutpoints;
    }
}
