package nl.terugblik.price;

import java.math.BigDecimal;
import java.util.Optional;
import nl.terugblik.casefile.Questionnaire.Contact;

/**
 * What a contact with a source of care costs, or a unit of what is counted.
 *
 * @param source the source's code
 * @param mode how the care is given; empty for any
 * @param professional the code of whom is met; empty for any
 * @param euro the price
 * @param year the year of which the euros are
 * @param domain who pays
 */
public record Price(
        String source, Optional<Contact> mode, String professional, BigDecimal euro, int year, Domain domain) {

    public Price {
        if (source.isEmpty() || euro.signum() < 0) {
            throw new IllegalArgumentException("a price is of a source, and nothing costs less than nothing");
        }
    }

    /** Whether it is the price of care given so, by so one. */
    boolean fits(Optional<Contact> given, String by) {
        return (mode.isEmpty() || mode.equals(given)) && (professional.isEmpty() || professional.equals(by));
    }

    /** How closely it says what it is the price of: both, the mode, the professional, or neither. */
    int closeness() {
        return (mode.isPresent() ? 2 : 0) + (professional.isEmpty() ? 0 : 1);
    }
}
