package nl.terugblik.source;

import java.util.Optional;

/**
 * Where a delivery says whose it is, of which day, and whether it is complete.
 *
 * @param organisation name of the agency
 * @param extractedOn the day of extraction
 * @param kind {@code full} or {@code delta}
 * @param table the file with a single row that columns are looked up in; empty where no fact is a column
 * @param dates how the day is written
 */
public record DeliveryFacts(
        Fact organisation, Fact extractedOn, Fact kind, Optional<SourceFile> table, DateRules dates) {

    /** Where one of the facts stands. */
    public sealed interface Fact {}

    /** The fact itself. */
    public record Constant(String value) implements Fact {}

    /** A column of the delivery's own table, with a map of its values; empty where they stand as they are. */
    public record FromColumn(Field field) implements Fact {}

    /** The first group of a pattern in the name of a file of the delivery, or of its folder or archive. */
    public record FromFileName(String pattern) implements Fact {}
}
