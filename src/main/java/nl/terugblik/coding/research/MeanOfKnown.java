package nl.terugblik.coding.research;

import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;

/** The mean of what several questionnaires say, as far as they say it. */
final class MeanOfKnown {

    private double sum;
    private int known;

    void add(double value) {
        sum += value;
        known++;
    }

    /** The mean; not recorded where nothing was known. */
    Code code() {
        return known == 0 ? Code.missing(MissingReason.NOT_RECORDED) : Code.of(sum / known);
    }
}
