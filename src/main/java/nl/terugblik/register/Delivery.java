package nl.terugblik.register;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A delivery as the register knows it.
 *
 * @param id its number in the register
 * @param label the extraction date and the first 12 characters of its keyed hash: how people name it
 * @param organisation the agency that made it
 * @param extractedOn the day of extraction, after which nothing can have been observed
 * @param kind whether it holds all families or only those that changed
 * @param contentHash a keyed hash over its files' names and hashes
 * @param folder where it was taken in from
 * @param publishedNo its place in the order of publication, from 1; empty while its intake is not finished
 */
public record Delivery(
        int id,
        String label,
        String organisation,
        LocalDate extractedOn,
        Kind kind,
        String contentHash,
        String folder,
        Optional<Integer> publishedNo) {

    /** What a delivery holds. */
    public enum Kind {
        /** All case files as they stand; a family that is absent was withdrawn. */
        FULL,
        /** Only families that changed; each replaces its earlier file. */
        DELTA
    }

    /** The name of a delivery with this extraction date and content. */
    public static String label(LocalDate extractedOn, String contentHash) {
        return extractedOn + "-" + contentHash.substring(0, 12);
    }
}
