package nl.terugblik.matching;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.terugblik.files.Decimal;

/** Writes down how a specification was understood, by the names of its options: only what its method makes use of. */
final class SpecificationWriter {

    private final Specification specification;
    private final Map<String, Object> options = new LinkedHashMap<>();

    SpecificationWriter(Specification specification) {
        this.specification = specification;
    }

    Map<String, Object> write() {
        Method method = specification.method();
        options.put("method", method.id());
        putIf(method.usesDistance(), "distance", specification.distance().id());
        options.put("on", specification.on());
        specification.caliper().ifPresent(caliper -> options.put("caliper", caliper(caliper)));
        if (!specification.calipers().isEmpty()) {
            Map<String, Object> calipers = new LinkedHashMap<>();
            specification.calipers().forEach((column, caliper) -> calipers.put(column, caliper(caliper)));
            options.put("calipers", calipers);
        }
        putIf(method.usesRatio(), "ratio", specification.ratio());
        putIf(method == Method.NEAREST, "replace", specification.replace());
        putIf(method == Method.NEAREST, "order", Ids.of(specification.order()));
        putIf(!specification.exact().isEmpty(), "exact", specification.exact());
        putIf(!specification.antiExact().isEmpty(), "anti_exact", specification.antiExact());
        options.put("seed", specification.seed());
        options.put("missing", Ids.of(specification.missing()));
        putIf(method == Method.SUBCLASS, "subclasses", specification.subclasses());
        putIf(!specification.cutpoints().isEmpty(), "cutpoints", specification.cutpoints());
        return options;
    }

    private static Map<String, Object> caliper(Caliper caliper) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("width", new BigDecimal(Decimal.text(caliper.width())));
        described.put("unit", Ids.of(caliper.unit()));
        return described;
    }

    private void putIf(boolean useful, String name, Object value) {
        if (useful) {
            options.put(name, value);
        }
    }
}
