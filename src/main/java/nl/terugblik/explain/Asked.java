package nl.terugblik.explain;

import java.util.Optional;
import nl.terugblik.intake.DeliveryFolder;

/**
 * A question about one family.
 *
 * @param pseudonym the family's pseudonym in the run, or a start of it; empty where its number is given
 * @param number the family's number at its agency
 * @param organisation the agency whose number it is; may be empty where the register has only one
 * @param variable the variable; empty for all
 * @param run the run's id, or a start of it that no other shares; empty for the latest study
 * @param delivery the delivery whose lines are to be shown
 */
public record Asked(
        Optional<String> pseudonym,
        Optional<String> number,
        Optional<String> organisation,
        Optional<String> variable,
        Optional<String> run,
        Optional<DeliveryFolder> delivery) {

    public Asked {
        if (pseudonym.isPresent() == number.isPresent()) {
            throw new IllegalArgumentException("a family goes by its pseudonym or by its number");
        }
    }
}
