package nl.terugblik.quarantine;

/**
 * Refused rows that a later delivery settled; what they said is destroyed.
 *
 * @param delivery the delivery that had them refused
 * @param table the table's name
 * @param how {@code resolved}, {@code repeated} (the later delivery has them refused too) or {@code gone}
 * @param by the later delivery
 * @param rows how many they are
 */
public record Settled(String delivery, String table, String how, String by, long rows) {}
