package nl.terugblik.scale;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * A scale: the items that are scored together, and how.
 *
 * @param name its name within the questionnaire
 * @param items the codes of its items
 * @param reverse those of them that count the other way
 * @param scoring how answers become a score
 * @param minAnswered with fewer answered items there is no score
 * @param prorate of a sum, whether the items that were not answered count as the mean of the others
 * @param answers the smallest and largest answer, by which an item is reversed
 * @param range the least and largest score that can be
 */
public record Scale(
        String name,
        List<String> items,
        Set<String> reverse,
        Scoring scoring,
        int minAnswered,
        boolean prorate,
        Bounds answers,
        Bounds range) {

    /** How answers become a score. */
    public enum Scoring {
        SUM,
        MEAN,
        /** How many answers are 1 or more. */
        COUNT
    }

    /**
     * Two numbers and all between them.
     *
     * @param least the smaller
     * @param most the larger, or the same
     */
    public record Bounds(double least, double most) {

        /** Every number. */
        public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

        public Bounds {
            if (!(least <= most)) {
                throw new IllegalArgumentException("the smaller of two bounds comes first");
            }
        }

        boolean hold(double number) {
            return number >= least && number <= most;
        }
    }

    public Scale {
        items = List.copyOf(items);
        reverse = Set.copyOf(reverse);
        if (items.isEmpty() || new HashSet<>(items).size() < items.size() || !items.containsAll(reverse)) {
            throw new IllegalArgumentException("a scale has items, each once, and reverses some of them");
        }
        if (minAnswered < 1 || minAnswered > items.size()) {
            throw new IllegalArgumentException("between one item and all must be answered");
        }
        if (prorate && scoring != Scoring.SUM) {
            throw new IllegalArgumentException("only a sum is prorated");
        }
    }

    /** What an answer to an item counts for. */
    public int counted(String item, int answer) {
        return reverse.contains(item) ? (int) (answers.most + answers.least) - answer : answer;
    }

    /**
     * The score of valid answers, by item.
     *
     * @return empty where too few were answered, or where the score is beyond what can be
     */
    public OptionalDouble score(Map<String, Integer> answered) {
        double sum = 0;
        int count = 0;
        int known = 0;
        for (String item : items) {
            Integer answer = answered.get(item);
            if (answer != null) {
                int value = counted(item, answer);
                sum += value;
                count += value >= 1 ? 1 : 0;
                known++;
            }
        }
        if (known < minAnswered) {
            return OptionalDouble.empty();
        }
        double score = switch (scoring) {
            case SUM -> prorate ? sum * items.size() / known : sum;
            case MEAN -> sum / known;
            case COUNT -> count;
        };
        return range.hold(score) ? OptionalDouble.of(score) : OptionalDouble.empty();
    }
}
