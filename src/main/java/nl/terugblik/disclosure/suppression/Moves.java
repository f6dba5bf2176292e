package nl.terugblik.disclosure.suppression;

import java.util.Arrays;
import java.util.BitSet;

/**
 * By how much which counts are otherwise than they are.
 *
 * @param places where they are, in order
 * @param by by how much, each
 */
record Moves(int[] places, double[] by) {

    static final int NONE = -1;

    static final Moves NOTHING = new Moves(new int[0], new double[0]);

    /** Takes one count and by how much it is moved. */
    interface Taker {

        void take(int place, double by);
    }

    static Moves of(BitSet places, double[] moved) {
        int[] where = places.stream().toArray();
        return new Moves(
                where, Arrays.stream(where).mapToDouble(place -> moved[place]).toArray());
    }

    void forEach(Taker taker) {
        for (int i = 0; i < places.length; i++) {
            taker.take(places[i], by[i]);
        }
    }

    /** By how much the count at a place is moved. */
    double of(int place) {
        int at = Arrays.binarySearch(places, place);
        return at < 0 ? 0 : by[at];
    }

    /** Whether any of these counts is moved. */
    boolean isOf(BitSet some) {
        for (int place = some.nextSetBit(0); place >= 0; place = some.nextSetBit(place + 1)) {
            if (of(place) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The first place that is moved by no whole number, or {@link #NONE}. */
    int fraction(double rounding) {
        for (int i = 0; i < places.length; i++) {
            if (Math.abs(by[i] - Math.rint(by[i])) > rounding) {
                return places[i];
            }
        }
        return NONE;
    }

    /** The nearest whole numbers. */
    Moves rounded() {
        return new Moves(places, Arrays.stream(by).map(Math::rint).toArray());
    }
}
