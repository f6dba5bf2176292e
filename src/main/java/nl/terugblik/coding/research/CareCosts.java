package nl.terugblik.coding.research;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.terugblik.casefile.Plan;
import nl.terugblik.casefile.Research;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;
import nl.terugblik.price.CareAccount;
import nl.terugblik.price.Domain;

/** {@code care_costs}: what care cost in a domain, where wanted with the price of the conference that came about. */
final class CareCosts implements Operator {

    private final CareAsked care;
    private final Domain domain;
    private final OfGroups groups;
    private final Optional<Map<String, BigDecimal>> conferences;

    CareCosts(Parameters parameters) {
        this.care = new CareAsked(parameters);
        this.domain = parameters.constant("domain", Domain.class).orElseThrow(() -> parameters.fault("needs a domain"));
        this.groups = OfGroups.of(parameters);
        this.conferences = parameters.group("conference_prices").map(ConferencePrice::prices);
        if (parameters.scope().forms().prices().isEmpty()) {
            throw parameters.fault("needs prices; name a file of them under prices in the instrument");
        }
    }

    @Override
    public Set<SourceField> reads() {
        Set<SourceField> fields = CareAsked.reads("mode", "professional");
        if (conferences.isPresent()) {
            fields.addAll(SourceField.of(SourceTable.PLANS, "form", "coordinator", "price", "established_on"));
        }
        return fields;
    }

    @Override
    public boolean touchedBy(Research.Refused refused) {
        return care.touchedBy(refused);
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Optional<Plan> held =
                conferences.isPresent() && groups.hold(family) ? Conferences.established(family) : Optional.empty();
        if (held.isEmpty()) {
            return care.mean(family, trace, this::costs, 0);
        }
        trace.counted(held.orElseThrow());
        Optional<BigDecimal> price = ConferencePrice.of(held.orElseThrow(), conferences.orElseThrow());
        Code costs = care.mean(
                family, trace, this::costs, price.orElse(BigDecimal.ZERO).doubleValue());
        return price.isEmpty() && costs instanceof Code.Value ? Code.missing(MissingReason.NOT_RECORDED) : costs;
    }

    private Optional<Double> costs(CareAccount account) {
        OptionalDouble costs = account.costs(domain);
        return costs.isPresent() ? Optional.of(costs.getAsDouble()) : Optional.empty();
    }
}
