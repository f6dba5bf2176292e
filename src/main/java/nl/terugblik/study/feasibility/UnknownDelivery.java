package nl.terugblik.study.feasibility;

import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.register.Delivery;
import nl.terugblik.wording.DidYouMean;

/** No delivery, or more than one, goes by the name that {@code --as-of} gives. */
public final class UnknownDelivery extends RuntimeException {

    public UnknownDelivery(String name, List<Delivery> published) {
        super("No single delivery is called " + name + "; the register holds "
                + (published.isEmpty() ? "none yet" : labels(published)) + "."
                + DidYouMean.question(
                        name, published.stream().map(Delivery::label).toList()));
    }

    private static String labels(List<Delivery> published) {
        return published.stream().map(Delivery::label).collect(Collectors.joining(", "));
    }
}
