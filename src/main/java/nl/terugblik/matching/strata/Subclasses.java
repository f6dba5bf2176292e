package nl.terugblik.matching.strata;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Treated and control rows divided over subclasses, both in ascending order of their scores.
 *
 * @param treated for each treated row its subclass, from 0
 * @param controls for each control its subclass
 * @param count how many subclasses there are
 */
record Subclasses(int[] treated, int[] controls, int count) {

    /**
     * Subclasses cut at quantiles of the treated rows. Subclasses without any row are left out; one without a row of a
     * group is filled where the group has rows enough.
     *
     * @param asked how many, at most
     * @param treated scores in ascending order
     * @param controls scores in ascending order
     */
    static Subclasses of(int asked, double[] treated, double[] controls) {
        double[] cuts = IntStream.rangeClosed(0, asked)
                .mapToDouble(part -> quantile(treated, part, asked))
                .toArray();
        int[] ofTreated = divide(treated, cuts);
        int[] ofControls = divide(controls, cuts);
        int[] present = IntStream.concat(Arrays.stream(ofTreated), Arrays.stream(ofControls))
                .distinct()
                .sorted()
                .toArray();
        renumber(ofTreated, present);
        renumber(ofControls, present);
        if (Math.min(treated.length, controls.length) >= present.length) {
            fill(ofTreated, present.length);
            fill(ofControls, present.length);
        }
        return new Subclasses(ofTreated, ofControls, present.length);
    }

    /**
     * A quantile, type 7 of Hyndman &amp; Fan (1996) as is usual in R. The place among the scores is reckoned in whole
     * numbers: where a quantile is one of the scores, no rounding puts that row below it.
     */
    static double quantile(double[] ascending, int part, int parts) {
        long place = (long) (ascending.length - 1) * part;
        int low = (int) (place / parts);
        double share = (double) (place % parts) / parts;
        return share > 0 && ascending[low + 1] != ascending[low]
                ? (1 - share) * ascending[low] + share * ascending[low + 1]
                : ascending[low];
    }

    /** A score on a cut belongs to the higher subclass; scores beyond the treated to the first or the last. */
    private static int[] divide(double[] scores, double[] cuts) {
        int[] subclasses = new int[scores.length];
        int cut = 0;
        for (int i = 0; i < scores.length; i++) {
            while (cut < cuts.length - 2 && cuts[cut + 1] <= scores[i]) {
                cut++;
            }
            subclasses[i] = cut;
        }
        return subclasses;
    }

    private static void renumber(int[] subclasses, int[] present) {
        for (int i = 0; i < subclasses.length; i++) {
            subclasses[i] = Arrays.binarySearch(present, subclasses[i]);
        }
    }

    /**
     * Gives every subclass a row of a group, as MatchIt does: the first empty one takes the row nearest to it from the
     * nearest subclass that has any, on the side where more are to spare and they are closer.
     */
    private static void fill(int[] subclasses, int count) {
        int[] sizes = new int[count];
        for (int subclass : subclasses) {
            sizes[subclass]++;
        }
        for (int empty = firstEmpty(sizes); empty < count; empty = firstEmpty(sizes)) {
            boolean fromBelow = empty == count - 1 || empty > 0 && spare(sizes, empty) <= 0;
            int giver = empty;
            while (sizes[giver] == 0) {
                giver += fromBelow ? -1 : 1;
            }
            subclasses[fromBelow ? last(subclasses, giver) : first(subclasses, giver)] = empty;
            sizes[giver]--;
            sizes[empty]++;
        }
    }

    private static int firstEmpty(int[] sizes) {
        int subclass = 0;
        while (subclass < sizes.length && sizes[subclass] > 0) {
            subclass++;
        }
        return subclass;
    }

    /** How many rows more than one there are above, less those below, each divided by how many subclasses away it is. */
    private static double spare(int[] sizes, int empty) {
        double spare = 0;
        for (int other = 0; other < sizes.length; other++) {
            if (sizes[other] > 1 && other != empty) {
                spare += (sizes[other] - 1) / (double) (other - empty);
            }
        }
        return spare;
    }

    private static int first(int[] subclasses, int subclass) {
        int i = 0;
        while (subclasses[i] != subclass) {
            i++;
        }
        return i;
    }

    private static int last(int[] subclasses, int subclass) {
        int i = subclasses.length - 1;
        while (subclasses[i] != subclass) {
            i--;
        }
        return i;
    }
}
