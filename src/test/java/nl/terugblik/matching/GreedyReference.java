package nl.terugblik.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.terugblik.matching.problem.Measure;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.ScoreMeasure;

/** Nearest matching as its rules say it, comparing everyone with everyone: slow, and short enough to be read. */
final class GreedyReference {

    private final Problem problem;
    private final Measure measure;
    private final Specification asked;
    private final Map<Integer, List<Integer>> controls = new LinkedHashMap<>();
    private final Set<Integer> gone = new HashSet<>();
    /** By two rows, infinite where they may not be paired. */
    private final double[][] distances;

    GreedyReference(Problem problem) {
        this.problem = problem;
        measure = problem.measure().orElseThrow();
        asked = problem.specification();
        distances = new double[problem.size()][problem.size()];
        for (double[] line : distances) {
            Arrays.fill(line, Double.POSITIVE_INFINITY);
        }
        rows(true)
                .forEach(treated -> rows(false)
                        .forEach(control -> problem.pair(treated, control)
                                .ifPresent(distance -> distances[treated][control] = distance)));
        for (int round = 0; round < asked.ratio(); round++) {
            List<Integer> waiting = new ArrayList<>(rows(true).toList());
            while (!waiting.isEmpty()) {
                Integer next = next(waiting);
                waiting.remove(next);
                best(next).ifPresent(control -> {
                    controls.computeIfAbsent(next, row -> new ArrayList<>()).add(control);
                    gone.add(control);
                });
            }
        }
    }

    /** For each treated row that has any its controls, in the order in which it took them. */
    Map<Integer, List<Integer>> controls() {
        return controls;
    }

    private Stream<Integer> rows(boolean treated) {
        return IntStream.range(0, problem.size())
                .filter(row -> problem.isTreated(row) == treated)
                .boxed();
    }

    private double score(int row) {
        return measure instanceof ScoreMeasure scores ? scores.score(row) : 0;
    }

    private Comparator<Integer> amongEquals() {
        return Comparator.<Integer>comparingDouble(this::score).thenComparingInt(problem::tieRank);
    }

    private Integer next(List<Integer> waiting) {
        Comparator<Integer> byTie = Comparator.comparingInt(problem::tieRank);
        Comparator<Integer> byScore = Comparator.comparingDouble(this::score);
        return switch (asked.order()) {
            case LARGEST ->
                waiting.stream().min(byScore.reversed().thenComparing(byTie)).orElseThrow();
            case SMALLEST -> waiting.stream().min(byScore.thenComparing(byTie)).orElseThrow();
            case RANDOM -> waiting.stream().min(Comparator.naturalOrder()).orElseThrow();
            case DATA ->
                waiting.stream().min(Comparator.comparingInt(problem::place)).orElseThrow();
            case CLOSEST -> {
                double least = waiting.stream().mapToDouble(this::least).min().orElseThrow();
                yield waiting.stream()
                        .filter(row -> least(row) <= least + measure.tolerance())
                        .min(amongEquals())
                        .orElseThrow();
            }
        };
    }

    private boolean isCandidate(int treated, int control) {
        return distances[treated][control] < Double.POSITIVE_INFINITY
                && (asked.replace()
                        ? !controls.getOrDefault(treated, List.of()).contains(control)
                        : !gone.contains(control));
    }

    private double least(int treated) {
        double least = Double.POSITIVE_INFINITY;
        for (int control = 0; control < problem.size(); control++) {
            if (distances[treated][control] < least && isCandidate(treated, control)) {
                least = distances[treated][control];
            }
        }
        return least;
    }

    private Optional<Integer> best(int treated) {
        double least = least(treated);
        return rows(false)
                .filter(control -> isCandidate(treated, control))
                .filter(control -> distances[treated][control] <= least + measure.tolerance())
                .min(amongEquals());
    }

    /** The weights that these sets give controls, before they are brought to a mean of 1. */
    Map<Integer, Double> shares() {
        Map<Integer, Double> shares = new LinkedHashMap<>();
        controls.values().forEach(set -> set.forEach(control -> shares.merge(control, 1.0 / set.size(), Double::sum)));
        return shares;
    }

    UnmatchedReason reason(int row) {
        List<Integer> agreeing = rows(!problem.isTreated(row))
                .filter(other -> problem.agree(row, other))
                .toList();
        if (agreeing.isEmpty()) {
            return UnmatchedReason.NO_EXACT_PARTNER;
        }
        if (agreeing.stream()
                .noneMatch(
                        other -> problem.withinReach(row, other) && problem.withinWidth(measure.between(row, other)))) {
            return UnmatchedReason.OUTSIDE_CALIPER;
        }
        return problem.isTreated(row) ? UnmatchedReason.CONTROLS_EXHAUSTED : UnmatchedReason.NO_CANDIDATE;
    }
}
