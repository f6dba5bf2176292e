package nl.terugblik.protocol.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/**
 * How many case files of a study people code by hand as well, so that it is known how far computed codes can be trusted.
 *
 * @param share the part of each group that is drawn, above 0 and at most 1
 * @param minimum how many families of a group are drawn at least, where it has so many
 * @param seed where the drawing begins
 * @param coders how many people code each file, 1 or 2; with 2 a third decides where they differ
 * @param tolerance how far numbers may lie apart and still be called the same
 * @param maxError the part of a variable's files in which the hand may be right against the computed code before the report
 *     warns
 */
public record DoubleCoding(BigDecimal share, int minimum, long seed, int coders, Tolerance tolerance, double maxError) {

    /**
     * How far numbers may lie apart.
     *
     * @param months of durations in months
     * @param years of ages in years
     * @param other of all others with a fraction
     */
    public record Tolerance(double months, double years, double other) {

        private static final Tolerance USUAL = new Tolerance(0.1, 0.05, 0.01);

        private static Tolerance read(JsonNode node) {
            return new Tolerance(
                    node.path("months").asDouble(USUAL.months()),
                    node.path("years").asDouble(USUAL.years()),
                    node.path("other").asDouble(USUAL.other()));
        }
    }

    /** What a study that names it and says nothing more has. */
    public static final DoubleCoding USUAL =
            new DoubleCoding(new BigDecimal("0.2"), 15, 2016, 1, Tolerance.USUAL, 0.05);

    static DoubleCoding read(JsonNode node) {
        return new DoubleCoding(
                node.has("share") ? node.path("share").asDecimal() : USUAL.share(),
                node.path("minimum").asInt(USUAL.minimum()),
                node.path("seed").asLong(USUAL.seed()),
                node.path("coders").asInt(USUAL.coders()),
                Tolerance.read(node.path("tolerance")),
                node.path("max_error").asDouble(USUAL.maxError()));
    }

    /** How many families are drawn of a group of so many. */
    public int of(int families) {
        int part = share.multiply(BigDecimal.valueOf(families))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Math.max(Math.min(families, minimum), part);
    }
}
