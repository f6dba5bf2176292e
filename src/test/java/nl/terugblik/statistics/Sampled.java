package nl.terugblik.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.models.Term;

/** Invented rows for the laws of {@link PropertiesTest}. */
record Sampled(double[] condition, double[] flag, double[] months, double[] event, double[] score) {

    static Sampled of(Random random, int rows) {
        Sampled sampled =
                new Sampled(new double[rows], new double[rows], new double[rows], new double[rows], new double[rows]);
        for (int row = 0; row < rows; row++) {
            sampled.condition[row] = row % 2;
            sampled.flag[row] = random.nextInt(2);
            sampled.months[row] = 1 + 11 * random.nextDouble();
            double linear = 0.4 * sampled.condition[row] - 0.1 * sampled.months[row] + 0.5;
            sampled.event[row] = random.nextDouble() < 1 / (1 + Math.exp(-linear)) ? 1 : 0;
            sampled.score[row] = linear + random.nextGaussian();
        }
        return sampled;
    }

    Sampled shuffled(Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, score.length).boxed().toList());
        Collections.shuffle(order, random);
        return taken(order);
    }

    Sampled where(int flagged) {
        return taken(IntStream.range(0, score.length)
                .filter(row -> flag[row] == flagged)
                .boxed()
                .toList());
    }

    private Sampled taken(List<Integer> rows) {
        return new Sampled(
                taken(condition, rows), taken(flag, rows), taken(months, rows), taken(event, rows), taken(score, rows));
    }

    private static double[] taken(double[] values, List<Integer> rows) {
        return rows.stream().mapToDouble(row -> values[row]).toArray();
    }

    double[] scores(int group) {
        return IntStream.range(0, score.length)
                .filter(row -> condition[row] == group)
                .mapToDouble(row -> score[row])
                .toArray();
    }

    Term conditionTerm() {
        return Term.number("condition", condition);
    }

    private Design design() {
        Term months = Term.number("months", this.months);
        return Design.of(months, conditionTerm(), conditionTerm().times(months));
    }

    LogisticModel logistic() {
        return LogisticModel.fit(event, design()).found().orElseThrow();
    }

    LinearModel linear() {
        return LinearModel.fit(score, design()).found().orElseThrow();
    }
}
