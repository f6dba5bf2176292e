package nl.terugblik.coding.research;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/**
 * {@code conference_price}: the price of the conference that came about, as its plan has it, else that of its form; not
 * applicable where none did.
 */
final class ConferencePrice implements Operator {

    private final OfGroups groups;
    private final Map<String, BigDecimal> prices;

    ConferencePrice(Parameters parameters) {
        this.groups = OfGroups.of(parameters);
        this.prices = parameters
                .group("conference_prices")
                .map(ConferencePrice::prices)
                .orElseThrow(() -> parameters.fault("needs conference_prices"));
    }

    static Map<String, BigDecimal> prices(Parameters group) {
        Map<String, BigDecimal> prices = new TreeMap<>();
        group.rule().parameters().forEach((form, price) -> prices.put(form, new BigDecimal(price.toString())));
        return prices;
    }

    /** The price of a conference, where its plan or its form has one. */
    static Optional<BigDecimal> of(Plan plan, Map<String, BigDecimal> prices) {
        return plan.realisation()
                .price()
                .or(() -> ConferenceKind.of(plan)
                        .map(kind -> prices.get(kind.name().toLowerCase(Locale.ROOT))));
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLANS, "kind", "status", "form", "coordinator", "price", "established_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Optional<Plan> held = groups.hold(family) ? Conferences.established(family) : Optional.empty();
        if (held.isEmpty()) {
            return Code.missing(MissingReason.NOT_APPLICABLE);
        }
        trace.counted(held.orElseThrow());
        return of(held.orElseThrow(), prices)
                .map(price -> Code.of(price.doubleValue()))
                .orElse(Code.missing(MissingReason.NOT_RECORDED));
    }
}
