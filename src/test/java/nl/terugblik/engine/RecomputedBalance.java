package nl.terugblik.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.apache.commons.csv.CSVRecord;

/**
 * The balance of a run worked out once more, from what families were matched on and who was matched.
 *
 * @param all every family that may be matched, with its covariates
 * @param weights what each family weighs in the sample
 */
record RecomputedBalance(RunTable all, Map<String, Double> weights) {

    static RecomputedBalance of(RunTable covariates, RunTable matches, boolean matched) {
        Map<String, Double> weights = new HashMap<>();
        matches.rows()
                .forEach(row -> weights.merge(
                        row.get("family"), matched ? Double.parseDouble(row.get("weight")) : 1.0, Double::sum));
        return new RecomputedBalance(covariates, weights);
    }

    /** The figures of a covariate, or of one of its levels, by their columns. */
    Map<String, Double> row(String covariate, String level) {
        List<double[]> experimental = known(covariate, level, "experimental");
        List<double[]> control = known(covariate, level, "control");
        TreeSet<Double> values = new TreeSet<>();
        experimental.forEach(one -> values.add(one[0]));
        control.forEach(one -> values.add(one[0]));
        boolean flag = List.of(0.0, 1.0).containsAll(values);
        double difference = mean(experimental) - mean(control);
        double standard = flag
                ? Math.sqrt(unweighted(experimental) * (1 - unweighted(experimental)))
                : Math.sqrt(variance(experimental.stream()
                        .map(one -> new double[] {one[0], 1})
                        .toList()));
        Map<String, Double> row = new HashMap<>();
        row.put("mean_experimental", mean(experimental));
        row.put("mean_control", mean(control));
        row.put("difference", difference);
        row.put("smd", difference / standard);
        if (!flag) {
            row.put("variance_ratio", variance(experimental) / variance(control));
        }
        double[] apart = values.stream()
                .mapToDouble(value -> Math.abs(upTo(experimental, value) - upTo(control, value)))
                .toArray();
        row.put("ecdf_max", DoubleStream.of(apart).max().orElseThrow());
        row.put(
                "ecdf_mean",
                flag ? Math.abs(difference) : DoubleStream.of(apart).average().orElseThrow());
        return row;
    }

    /** Value and weight of the families of a group whose value is known. */
    private List<double[]> known(String covariate, String level, String group) {
        List<double[]> known = new ArrayList<>();
        for (CSVRecord row : all.where("group", group).rows()) {
            String cell = row.get(covariate);
            if (!cell.isEmpty()) {
                double value = level.isEmpty() ? Double.parseDouble(cell) : cell.equals(level) ? 1 : 0;
                known.add(new double[] {value, weights.getOrDefault(row.get("family"), 0.0)});
            }
        }
        return known;
    }

    private static double sum(List<double[]> values) {
        return values.stream().mapToDouble(one -> one[1]).sum();
    }

    private static double mean(List<double[]> values) {
        return values.stream().mapToDouble(one -> one[0] * one[1]).sum() / sum(values);
    }

    private static double unweighted(List<double[]> values) {
        return values.stream().mapToDouble(one -> one[0]).average().orElseThrow();
    }

    /** With equal weights that with n − 1. */
    private static double variance(List<double[]> values) {
        double mean = mean(values);
        double squares = values.stream().mapToDouble(one -> one[1] * one[1]).sum();
        double spread = values.stream()
                .mapToDouble(one -> one[1] * (one[0] - mean) * (one[0] - mean))
                .sum();
        return spread / (sum(values) - squares / sum(values));
    }

    private static double upTo(List<double[]> values, double limit) {
        return values.stream()
                        .filter(one -> one[0] <= limit)
                        .mapToDouble(one -> one[1])
                        .sum()
                / sum(values);
    }
}
