package nl.terugblik.matching.problem;

import java.util.ArrayList;
import java.util.List;
import nl.terugblik.matching.Covariate;
import nl.terugblik.matching.MatchingTable;

/** The covariates of the rows that take part, without a missing value: dropped rows are gone, or missing is a category. */
public final class Features {

    /** What the level of missing values is called. */
    public static final String MISSING = "missing";

    private Features() {}

    /** The covariates by name, for the participants; a column of numbers with missing ones becomes two. */
    public static List<Covariate> of(MatchingTable table, Iterable<String> names, Participants participants) {
        List<Covariate> features = new ArrayList<>();
        for (String name : names) {
            Covariate covariate = table.covariate(name);
            if (covariate instanceof Covariate.Numbers numbers) {
                features.addAll(complete(select(numbers, participants)));
            } else {
                features.add(complete((Covariate.Categories) covariate, participants));
            }
        }
        return features;
    }

    /** A column of numbers as it is, missing ones included. */
    public static Covariate.Numbers select(Covariate.Numbers numbers, Participants participants) {
        int[] rows = participants.rows();
        double[] values = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            values[i] = numbers.values()[rows[i]];
        }
        return new Covariate.Numbers(numbers.name(), values);
    }

    /** Missing numbers take the mean of the others, and a column beside says which they are. */
    private static List<Covariate> complete(Covariate.Numbers numbers) {
        double[] values = numbers.values();
        double[] flags = new double[values.length];
        double sum = 0;
        int missing = 0;
        for (int row = 0; row < values.length; row++) {
            if (numbers.isMissing(row)) {
                flags[row] = 1;
                missing++;
            } else {
                sum += values[row];
            }
        }
        if (missing == 0) {
            return List.of(numbers);
        }
        double mean = missing == values.length ? 0 : sum / (values.length - missing);
        for (int row = 0; row < values.length; row++) {
            values[row] = flags[row] == 1 ? mean : values[row];
        }
        return List.of(numbers, new Covariate.Numbers(numbers.name() + "=" + MISSING, flags));
    }

    private static Covariate.Categories complete(Covariate.Categories categories, Participants participants) {
        int[] rows = participants.rows();
        int[] codes = new int[rows.length];
        boolean missing = false;
        for (int i = 0; i < rows.length; i++) {
            int code = categories.codes()[rows[i]];
            missing |= code < 0;
            codes[i] = code < 0 ? categories.levels().size() : code;
        }
        List<String> levels = new ArrayList<>(categories.levels());
        if (missing) {
            levels.add(MISSING);
        }
        return new Covariate.Categories(categories.name(), codes, levels);
    }
}
