package nl.terugblik.statistics.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.Function;
import nl.terugblik.statistics.Interval;
import nl.terugblik.statistics.Result;

/**
 * A percentile bootstrap over documents: documents are drawn with replacement, each with all its units, because units of one
 * document are more alike than others. The same seed gives the same interval, in whatever order units stand.
 *
 * @param draws how many times, 100 or more
 * @param seed where the drawing begins
 */
public record DocumentBootstrap(int draws, long seed) {

    private static final double TAIL = 0.025;

    public DocumentBootstrap {
        if (draws < 100) {
            throw new IllegalArgumentException("an interval takes a hundred draws or more");
        }
    }

    /**
     * The 95 % interval of a coefficient of the table of counts (quantiles of type 7 of Hyndman &amp; Fan, 1996). Draws that have no
     * coefficient, as where all drawn units have one category, are left out.
     *
     * @return none where there is one document, or fewer than half of the draws have a coefficient
     */
    public Optional<Interval> of(CodedUnits units, Function<long[][], Result<Double>> coefficient) {
        return of(units, List.of(coefficient)).get(0);
    }

    /**
     * The intervals of several coefficients of the same draws.
     *
     * @return one each, in their order; none where {@link #of(CodedUnits, Function)} gives none
     */
    public List<Optional<Interval>> of(CodedUnits units, List<Function<long[][], Result<Double>>> coefficients) {
        int[][] documents = cellsOfDocuments(units);
        if (documents.length < 2) {
            return Collections.nCopies(coefficients.size(), Optional.empty());
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[][] found = new double[coefficients.size()][draws];
        int[] sizes = new int[coefficients.size()];
        for (int draw = 0; draw < draws; draw++) {
            long[][] drawn = new long[units.categories()][units.categories()];
            for (int k = 0; k < documents.length; k++) {
                for (int cell : documents[random.nextInt(documents.length)]) {
                    drawn[cell / units.categories()][cell % units.categories()]++;
                }
            }
            for (int i = 0; i < sizes.length; i++) {
                Optional<Double> value = coefficients.get(i).apply(drawn).found();
                if (value.isPresent()) {
                    found[i][sizes[i]++] = value.get();
                }
            }
        }
        List<Optional<Interval>> intervals = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            intervals.add(interval(Arrays.copyOf(found[i], sizes[i])));
        }
        return intervals;
    }

    /**
     * The intervals of coefficients of what two methods measured of the same units, each a document of its own.
     *
     * @return one each, in their order; none where {@link #of(CodedUnits, Function)} gives none
     */
    public List<Optional<Interval>> ofMeasures(
            double[] one, double[] other, List<BiFunction<double[], double[], Result<Double>>> coefficients) {
        int n = one.length;
        if (n < 2) {
            return Collections.nCopies(coefficients.size(), Optional.empty());
        }
        SplittableRandom random = new SplittableRandom(seed);
        List<double[]> found = new ArrayList<>();
        coefficients.forEach(coefficient -> found.add(new double[draws]));
        int[] sizes = new int[coefficients.size()];
        for (int draw = 0; draw < draws; draw++) {
            double[] drawnOne = new double[n];
            double[] drawnOther = new double[n];
            for (int k = 0; k < n; k++) {
                int unit = random.nextInt(n);
                drawnOne[k] = one[unit];
                drawnOther[k] = other[unit];
            }
            for (int i = 0; i < sizes.length; i++) {
                Optional<Double> value =
                        coefficients.get(i).apply(drawnOne, drawnOther).found();
                if (value.isPresent()) {
                    found.get(i)[sizes[i]++] = value.get();
                }
            }
        }
        List<Optional<Interval>> intervals = new ArrayList<>();
        for (int i = 0; i < sizes.length; i++) {
            intervals.add(interval(Arrays.copyOf(found.get(i), sizes[i])));
        }
        return intervals;
    }

    private Optional<Interval> interval(double[] values) {
        if (values.length * 2 < draws) {
            return Optional.empty();
        }
        Arrays.sort(values);
        return Optional.of(new Interval(quantile(values, TAIL), quantile(values, 1 - TAIL)));
    }

    /** For each document the cells of the table that its units fall in, a number each, row by row. */
    private static int[][] cellsOfDocuments(CodedUnits units) {
        int documents = Arrays.stream(units.documents()).max().orElse(-1) + 1;
        int[] sizes = new int[documents];
        boolean[] seen = new boolean[documents];
        for (int unit = 0; unit < units.documents().length; unit++) {
            seen[units.documents()[unit]] = true;
            sizes[units.documents()[unit]] += hasBoth(units, unit) ? 1 : 0;
        }
        for (boolean one : seen) {
            if (!one) {
                throw new IllegalArgumentException("documents are numbered from 0 without a gap");
            }
        }
        int[][] cells = new int[documents][];
        Arrays.setAll(cells, document -> new int[sizes[document]]);
        for (int unit = 0; unit < units.documents().length; unit++) {
            if (hasBoth(units, unit)) {
                int document = units.documents()[unit];
                cells[document][--sizes[document]] = units.first()[unit] * units.categories() + units.second()[unit];
            }
        }
        return cells;
    }

    private static boolean hasBoth(CodedUnits units, int unit) {
        return units.first()[unit] != CodedUnits.NONE && units.second()[unit] != CodedUnits.NONE;
    }

    /** R's default, type 7. */
    static double quantile(double[] ascending, double share) {
        double place = share * (ascending.length - 1);
        int below = (int) Math.floor(place);
        double part = place - below;
        double low = ascending[below];
        return part == 0 ? low : low + part * (ascending[below + 1] - low);
    }
}
