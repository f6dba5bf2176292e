package nl.terugblik.matching;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import nl.terugblik.matching.problem.Problem;
import nl.terugblik.matching.problem.Sets;

/**
 * What matching came to: sets with their members, and for every row of the table its weight or why it is in no set.
 *
 * <p>Members stand in the order of their sets; within a set treated rows come first, and rows of a group in the order of
 * their keys. Sets are numbered from 1 by the least key among their treated rows, so that the order of rows in a file
 * shows nowhere.
 */
public final class Matching {

    private final Specification specification;
    private final List<Member> members;
    private final int sets;
    private final double[] weights;
    private final List<Unmatched> unmatched;
    private final double[] scores;
    private final List<String> warnings;

    Matching(
            Specification specification,
            List<Member> members,
            int sets,
            double[] weights,
            List<Unmatched> unmatched,
            double[] scores,
            List<String> warnings) {
        this.specification = specification;
        this.members = List.copyOf(members);
        this.sets = sets;
        this.weights = weights;
        this.unmatched = List.copyOf(unmatched);
        this.scores = scores;
        this.warnings = List.copyOf(warnings);
    }

    /**
     * A row's part in a set. A control that serves again is a member of several sets, with a share of its weight in each.
     *
     * @param set the set's number, from 1
     * @param row the row's place in the table
     * @param weight its share of the row's weight, above 0
     * @param distance the row's score; for distances between covariates how far it lies from the row that the set was
     *     made around, empty for that row itself; empty where the method knows no distance
     */
    public record Member(int set, int row, double weight, OptionalDouble distance) {}

    /**
     * A row that is in no set.
     *
     * @param row the row's place in the table
     * @param reason why not
     */
    public record Unmatched(int row, UnmatchedReason reason) {}

    public static Matching of(MatchingTable table, Problem problem, Sets sets) {
        return new MatchingWriter(table, problem, sets).write();
    }

    /** How the table was matched. */
    public Specification specification() {
        return specification;
    }

    /** Everyone who is in a set, in the order of sets. */
    public List<Member> members() {
        return members;
    }

    /** How many sets there are. */
    public int sets() {
        return sets;
    }

    /** Everyone who is in no set, in the order of keys. */
    public List<Unmatched> unmatched() {
        return unmatched;
    }

    /** The row's weight, of mean 1 over the matched rows of its group; 0 for a row that is in no set. */
    public double weight(int row) {
        return weights[row];
    }

    public boolean isMatched(int row) {
        return weights[row] > 0;
    }

    /** The row's score; empty for a row that took no part, and for distances that give none. */
    public OptionalDouble score(int row) {
        return scores.length == 0 || Double.isNaN(scores[row])
                ? OptionalDouble.empty()
                : OptionalDouble.of(scores[row]);
    }

    /**
     * For each row of the table the set whose errors it shares, −1 for a row that is in none. Sets that share a control
     * are one: their outcomes are not independent.
     */
    public int[] clusters() {
        int[] joined = new int[sets + 1];
        Arrays.setAll(joined, set -> set);
        int[] first = new int[weights.length];
        for (Member member : members) {
            if (first[member.row()] == 0) {
                first[member.row()] = member.set();
            } else {
                int one = root(joined, first[member.row()]);
                int other = root(joined, member.set());
                joined[Math.max(one, other)] = Math.min(one, other);
            }
        }
        int[] clusters = new int[weights.length];
        for (int row = 0; row < clusters.length; row++) {
            clusters[row] = first[row] == 0 ? -1 : root(joined, first[row]);
        }
        return clusters;
    }

    private static int root(int[] joined, int set) {
        int root = set;
        while (joined[root] != root) {
            joined[root] = joined[joined[root]];
            root = joined[root];
        }
        return root;
    }

    /** What a reader must know of this matching, as sentences. */
    public List<String> warnings() {
        return warnings;
    }
}
