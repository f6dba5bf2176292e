package nl.terugblik.disclosure.rounding;

import java.util.Arrays;

/**
 * Whether an amount is nearly all that of one family or of two, so that its mean tells theirs: by the rules that tables of amounts
 * are held to elsewhere, with the bounds that are usual there. One family among them knows its own.
 */
final class Dominance {

    /** Two families have no more than this share of what all have. */
    private static final double LARGEST_SHARE_OF_TWO = 0.9;

    /** What all but two have is at least this share of what the largest has, so that the second does not know it nearer. */
    private static final double LEAST_UNCERTAINTY = 0.1;

    private Dominance() {}

    /** Of values below nought as well, such as differences, there is no share. */
    static boolean isIn(double[] values) {
        double[] rising = values.clone();
        Arrays.sort(rising);
        double all = Arrays.stream(rising).sum();
        if (rising.length < 2 || rising[0] < 0 || all == 0) {
            return false;
        }
        double largest = rising[rising.length - 1];
        double two = largest + rising[rising.length - 2];
        return two > LARGEST_SHARE_OF_TWO * all || all - two < LEAST_UNCERTAINTY * largest;
    }
}
