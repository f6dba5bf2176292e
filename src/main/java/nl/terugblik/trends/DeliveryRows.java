package nl.terugblik.trends;

import java.time.LocalDate;
import java.util.Map;

/**
 * The rows of a delivery.
 *
 * @param label the delivery
 * @param day of extraction
 * @param readBy rows read, by table
 * @param refused rows that were refused over all tables, those of erased families aside
 */
public record DeliveryRows(String label, LocalDate day, Map<String, Long> readBy, long refused) {

    public DeliveryRows {
        readBy = Map.copyOf(readBy);
    }

    /** All rows. */
    public long read() {
        return readBy.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The share that was refused; 0 of none. */
    public double share() {
        return read() == 0 ? 0 : (double) refused / read();
    }

    /** Rows of a table. */
    public long read(String table) {
        return readBy.getOrDefault(table, 0L);
    }
}
