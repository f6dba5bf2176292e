package nl.terugblik.report.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** The propensity scores of families by group, without the families: all of them, and the matched ones with weights. */
public final class Scores {
    private final Map<String, List<Double>> values = new HashMap<>();
    private final Map<String, List<Double>> weights = new HashMap<>();

    private Scores() {}

    /** A family while its rows pass by: one that serves in several sets has a row in each. */
    private record Family(String group, double score, double weight) {
        Family with(Family again) {
            return new Family(group, score, weight + again.weight);
        }
    }

    static Scores read(RunFiles files, String file) throws IOException {
        Map<String, Family> families = new LinkedHashMap<>();
        files.eachRow(
                file,
                row -> row.number("distance")
                        .ifPresent(score -> families.merge(
                                row.text("family"),
                                new Family(
                                        row.text("group"),
                                        score,
                                        row.number("weight").orElse(0)),
                                Family::with)));
        Scores scores = new Scores();
        families.values().forEach(scores::take);
        return scores;
    }

    private void take(Family family) {
        list(values, family.group() + "/all").add(family.score());
        list(weights, family.group() + "/all").add(1.0);
        if (family.weight() > 0) {
            list(values, family.group() + "/matched").add(family.score());
            list(weights, family.group() + "/matched").add(family.weight());
        }
    }

    private static List<Double> list(Map<String, List<Double>> lists, String key) {
        return lists.computeIfAbsent(key, name -> new ArrayList<>());
    }

    /** Every family's score, in no order that means anything. */
    public DoubleStream all() {
        return DoubleStream.concat(
                values(Group.EXPERIMENTAL, false).stream().mapToDouble(score -> score),
                values(Group.CONTROL, false).stream().mapToDouble(score -> score));
    }

    public List<Double> values(Group group, boolean matched) {
        return values.getOrDefault(key(group, matched), List.of());
    }

    /** What the same families weigh, in the same order; 1 before matching. */
    public List<Double> weights(Group group, boolean matched) {
        return weights.getOrDefault(key(group, matched), List.of());
    }

    private static String key(Group group, boolean matched) {
        return group.code() + (matched ? "/matched" : "/all");
    }
}
