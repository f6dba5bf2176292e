package nl.terugblik.statistics.agreement;

import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
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
        long[][][] tables = tablesOfDocuments(units);
        if (tables.length < 2) {
            return Optional.empty();
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] found = new double[draws];
        int size = 0;
        for (int draw = 0; draw < draws; draw++) {
            long[][] drawn = new long[units.categories()][units.categories()];
            for (int k = 0; k < tables.length; k++) {
                add(drawn, tables[random.nextInt(tables.length)]);
            }
            Optional<Double> value = coefficient.apply(drawn).found();
            if (value.isPresent()) {
                found[size++] = value.get();
            }
        }
        if (size * 2 < draws) {
            return Optional.empty();
        }
        double[] ascending = Arrays.copyOf(found, size);
        Arrays.sort(ascending);
        return Optional.of(new Interval(quantile(ascending, TAIL), quantile(ascending, 1 - TAIL)));
    }

    private static long[][][] tablesOfDocuments(CodedUnits units) {
        int documents = Arrays.stream(units.documents()).max().orElse(-1) + 1;
        long[][][] tables = new long[documents][units.categories()][units.categories()];
        boolean[] seen = new boolean[documents];
        for (int unit = 0; unit < units.documents().length; unit++) {
            int first = units.first()[unit];
            int second = units.second()[unit];
            seen[units.documents()[unit]] = true;
            if (first != CodedUnits.NONE && second != CodedUnits.NONE) {
                tables[units.documents()[unit]][first][second]++;
            }
        }
        for (boolean one : seen) {
            if (!one) {
                throw new IllegalArgumentException("documents are numbered from 0 without a gap");
            }
        }
        return tables;
    }

    private static void add(long[][] sum, long[][] table) {
        for (int i = 0; i < table.length; i++) {
            for (int j = 0; j < table.length; j++) {
                sum[i][j] += table[i][j];
            }
        }
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
