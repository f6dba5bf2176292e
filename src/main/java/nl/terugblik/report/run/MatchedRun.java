package nl.terugblik.report.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What only a run that matched its families holds.
 *
 * @param specifications the ways in which they were matched; the first is the study's own
 * @param balance how alike the groups are under the study's own
 * @param scores the scores under the study's own; empty where it goes by no score
 * @param baseline the groups at the start before matching
 * @param outcomes the outcomes of all families, without matching
 * @param bySets the effects by as many sets as there are, unadjusted and adjusted for what is still unequal
 * @param pairs the outcomes within pairs; none where sets are no pairs
 * @param sensitivity what it would take of something unmeasured to undo each effect
 * @param bounds the bounds of p for degrees of hidden bias
 * @param effects the effect on each outcome under each way of matching and without any
 */
public record MatchedRun(
        List<Specification> specifications,
        Balance balance,
        Optional<Scores> scores,
        List<Row> baseline,
        List<Row> outcomes,
        List<Row> bySets,
        List<Row> pairs,
        List<Row> sensitivity,
        List<Row> bounds,
        List<Row> effects) {
    private static final String MATCHING = "cohort/matching.json";
    static final String MATCHES = "cohort/matches.csv";
    public static final String BALANCE = "cohort/balance.csv";

    static MatchedRun read(RunFiles files) throws IOException {
        List<Specification> specifications = new ArrayList<>();
        files.json(MATCHING).path("specifications").forEach(json -> specifications.add(Specification.of(json)));
        if (specifications.isEmpty()) {
            throw new UnreadableRun(
                    "The file " + MATCHING + " of the run holds no way of matching." + " Carry out the study again.");
        }
        return new MatchedRun(
                List.copyOf(specifications),
                Balance.read(files, BALANCE),
                specifications.get(0).hasScores() ? Optional.of(Scores.read(files, MATCHES)) : Optional.empty(),
                files.table("tables/baseline-unmatched.csv"),
                files.table("tables/outcomes-unmatched.csv"),
                files.table("tables/matched-effects.csv"),
                files.table("tables/pairs.csv"),
                files.table("tables/sensitivity.csv"),
                files.table("tables/bounds.csv"),
                files.table("tables/specifications.csv"));
    }

    /** The study's own way of matching. */
    public Specification own() {
        return specifications.get(0);
    }

    public boolean matchedNobody() {
        return own().sets() == 0;
    }
}
