package nl.terugblik.trends;

import java.util.List;

/**
 * The last deliveries of an agency beside one another.
 *
 * @param organisation the agency
 * @param deliveries in the order in which they were taken in; one at least
 * @param faults the rules that any of them breaks: refused rows first, then by how long they last
 */
public record AgencyTrend(String organisation, List<DeliveryRows> deliveries, List<FaultTrend> faults) {

    public AgencyTrend {
        deliveries = List.copyOf(deliveries);
        faults = List.copyOf(faults);
    }
}
