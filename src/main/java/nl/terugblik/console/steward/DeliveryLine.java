package nl.terugblik.console.steward;

import java.util.Optional;

/**
 * A delivery that was taken in or refused, by what it left for the steward.
 *
 * @param folder the name of its folder
 * @param isRefused whether it was refused
 * @param read how many rows were read, over all tables
 * @param accepted how many were accepted
 * @param rejected how many were rejected
 * @param duplicates how many repeat another
 * @param why the sentence with which it was refused
 */
record DeliveryLine(
        String folder,
        boolean isRefused,
        long read,
        long accepted,
        long rejected,
        long duplicates,
        Optional<String> why) {

    /** The share of rows that were rejected, in percent with one decimal; empty where nothing was read. */
    public Optional<Double> share() {
        return read == 0 ? Optional.empty() : Optional.of(Math.round(1000.0 * rejected / read) / 10.0);
    }
}
