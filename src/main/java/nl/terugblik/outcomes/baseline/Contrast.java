package nl.terugblik.outcomes.baseline;

import java.util.stream.IntStream;
import nl.terugblik.outcomes.dataset.Cases;
import nl.terugblik.outcomes.dataset.Column;
import nl.terugblik.outcomes.dataset.Side;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.samples.StandardizedDifference;
import nl.terugblik.statistics.samples.Standardizer;

/**
 * The values of both groups on one variable, or on one of its codes as 0/1.
 *
 * @param experimental known values of the experimental group
 * @param control known values of the control group
 * @param scale how they are measured
 */
record Contrast(double[] experimental, double[] control, Standardizer.Scale scale) {

    static Contrast ofNumbers(Cases known, Column column) {
        return new Contrast(
                known.of(Side.TREATED).values(column),
                known.of(Side.CONTROL).values(column),
                Standardizer.Scale.NUMBER);
    }

    /** Who has the code at this place among the variable's codes. */
    static Contrast ofCode(Cases known, Column column, int place) {
        return new Contrast(
                flags(known.of(Side.TREATED).codes(column), place),
                flags(known.of(Side.CONTROL).codes(column), place),
                Standardizer.Scale.FLAG);
    }

    private static double[] flags(int[] places, int place) {
        return IntStream.of(places).mapToDouble(found -> found == place ? 1 : 0).toArray();
    }

    Result<Standardizer> standardizer() {
        return StandardizedDifference.between(experimental, control, scale).map(StandardizedDifference::standardizer);
    }
}
