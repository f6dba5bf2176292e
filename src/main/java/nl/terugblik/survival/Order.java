package nl.terugblik.survival;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** The sorting of row numbers, by merging, without an object for each; and the search in what was sorted. */
public final class Order {

    /** Which of two rows comes first. */
    public interface By {
        int compare(int left, int right);
    }

    private Order() {}

    /** The numbers from 0 to {@code size} - 1 in that order; numbers that tie stay as they are. */
    public static int[] of(int size, By by) {
        int[] sorted = new int[size];
        Arrays.setAll(sorted, row -> row);
        int[] other = new int[size];
        for (int width = 1; width < size; width = width > size / 2 ? size : 2 * width) {
            for (int from = 0; from < size; from = next(from, 2 * (long) width, size)) {
                merge(sorted, other, from, next(from, width, size), next(from, 2 * (long) width, size), by);
            }
            int[] swapped = sorted;
            sorted = other;
            other = swapped;
        }
        return sorted;
    }

    private static int next(int from, long width, int size) {
        return (int) Math.min(size, from + width);
    }

    private static void merge(int[] source, int[] target, int from, int middle, int to, By by) {
        int left = from;
        int right = middle;
        for (int at = from; at < to; at++) {
            boolean takesLeft = right == to || (left < middle && by.compare(source[left], source[right]) <= 0);
            target[at] = takesLeft ? source[left++] : source[right++];
        }
    }

    /** How many of the values, which ascend, lie below a bound. */
    public static int below(int size, IntToDoubleFunction values, double bound) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (values.applyAsDouble(middle) < bound) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
