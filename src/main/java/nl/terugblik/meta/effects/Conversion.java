package nl.terugblik.meta.effects;

/**
 * What the conversion of effects leaves to the researcher.
 *
 * @param hedges whether the modern size of a difference in means is corrected for small groups
 * @param prePost how far what was measured before goes together with what was measured after, 0 to 1
 */
public record Conversion(boolean hedges, double prePost) {

    /** From log odds to standard deviations of a logistic distribution (Hasselblad and Hedges, 1995). */
    static final double LOGISTIC = Math.sqrt(3) / Math.PI;

    /** What an interval of 95 % spans, in standard errors. */
    static final double SPAN = 3.919928;

    Sizes ofDifference(Size size, double experimental, double control) {
        return new Sizes(size, hedges ? size.hedges(experimental, control) : size);
    }
}
