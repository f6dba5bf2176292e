package nl.terugblik.round.unit;

import java.util.List;
import java.util.Map;

/**
 * The documents of a round, and what became of the others.
 *
 * @param day the day of the delivery
 * @param documents those that are coded, in the order of the delivery
 * @param left how many are left out, by reason
 * @param refused rows that could not be used
 */
public record Selection(String day, List<Document> documents, Map<String, Integer> left, List<RefusedLine> refused) {

    public Selection {
        documents = List.copyOf(documents);
        left = Map.copyOf(left);
        refused = List.copyOf(refused);
    }

    /** How many units there are to code. */
    public int units() {
        return documents.stream().mapToInt(document -> document.units().size()).sum();
    }
}
