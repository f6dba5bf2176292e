package nl.terugblik.intake.family;

import java.util.Arrays;

/** How rows are put in order by their places, which are few as a rule and nearly in order: stable, and without objects. */
@FunctionalInterface
public interface RowOrder {

    /** So many are moved one by one; more are sorted in halves. */
    int FEW = 24;

    /** Negative where the row at one place comes before that at another, 0 where they are alike. */
    int compare(int a, int b);

    /** Sorts some places. */
    default void sort(int[] places, int from, int to) {
        if (to - from <= FEW) {
            for (int i = from + 1; i < to; i++) {
                int place = places[i];
                int at = i;
                for (; at > from && compare(places[at - 1], place) > 0; at--) {
                    places[at] = places[at - 1];
                }
                places[at] = place;
            }
            return;
        }
        int middle = (from + to) >>> 1;
        sort(places, from, middle);
        sort(places, middle, to);
        if (compare(places[middle - 1], places[middle]) > 0) {
            merge(places, from, middle, to);
        }
    }

    private void merge(int[] places, int from, int middle, int to) {
        int[] first = Arrays.copyOfRange(places, from, middle);
        int left = 0;
        int right = middle;
        for (int at = from; left < first.length; at++) {
            places[at] = right == to || compare(first[left], places[right]) <= 0 ? first[left++] : places[right++];
        }
    }
}
