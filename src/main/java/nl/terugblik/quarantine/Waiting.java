package nl.terugblik.quarantine;

import java.time.LocalDate;
import nl.terugblik.intake.Rule;

/**
 * Refused rows that wait for a delivery to settle them.
 *
 * @param organisation the agency
 * @param delivery the delivery that last had them refused
 * @param table the table's name
 * @param column the column at fault; empty for the row as a whole
 * @param rule the rule that they break; a row that breaks several counts under each
 * @param rows how many they are
 * @param since the delivery that had the first of them refused
 * @param days the days from that delivery's extraction to the agency's latest
 * @param deliveries the deliveries of the agency after that one
 */
public record Waiting(
        String organisation,
        String delivery,
        String table,
        String column,
        Rule rule,
        long rows,
        String since,
        long days,
        long deliveries) {

    static long days(LocalDate from, LocalDate to) {
        return to.toEpochDay() - from.toEpochDay();
    }
}
