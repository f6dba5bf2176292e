package nl.terugblik.register;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The register as it stood when a delivery was published: which deliveries count, and until when each agency's families
 * were observed.
 *
 * @param deliveries the deliveries that count, in the order of publication
 */
public record AsOf(List<Delivery> deliveries) {

    public AsOf {
        deliveries = List.copyOf(deliveries);
    }

    /** The register as it stands. */
    public static AsOf now(Deliveries register) {
        return new AsOf(register.published());
    }

    /** The register as it stood when this delivery was published. */
    public static AsOf delivery(Deliveries register, Delivery last) {
        int until = last.publishedNo().orElseThrow(() -> new IllegalArgumentException("not a published delivery"));
        return new AsOf(register.published().stream()
                .filter(delivery -> delivery.publishedNo().orElseThrow() <= until)
                .toList());
    }

    /** The day until which an agency's families were observed: the extraction of its latest delivery. */
    LocalDate observedUntil(String organisation) {
        return deliveries.stream()
                .filter(delivery -> delivery.organisation().equals(organisation))
                .map(Delivery::extractedOn)
                .max(Comparator.naturalOrder())
                .orElseThrow(() -> new IllegalArgumentException("the agency has no delivery"));
    }

    /** The deliveries of an agency. */
    List<Delivery> of(String organisation) {
        return deliveries.stream()
                .filter(delivery -> delivery.organisation().equals(organisation))
                .toList();
    }

    /** The place in the order of publication of the latest full delivery of an agency; 0 for none. */
    int lastFull(String organisation) {
        return deliveries.stream()
                .filter(delivery -> delivery.kind() == Delivery.Kind.FULL
                        && delivery.organisation().equals(organisation))
                .mapToInt(delivery -> delivery.publishedNo().orElseThrow())
                .max()
                .orElse(0);
    }
}
