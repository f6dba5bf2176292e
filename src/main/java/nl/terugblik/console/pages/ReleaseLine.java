package nl.terugblik.console.pages;

import java.time.Instant;
import java.util.List;

/**
 * A release as the mirror of the ledger has it.
 *
 * @param id its id
 * @param kind {@code tables} or {@code dataset}
 * @param run the run it is from
 * @param asked when it was asked for
 * @param askedBy who asked, as they signed
 * @param reviewedBy who looked at it
 * @param approvedBy who agreed; none while nobody has
 * @param entry the number of the entry with which it was asked for
 */
public record ReleaseLine(
        String id,
        String kind,
        String run,
        Instant asked,
        String askedBy,
        List<String> reviewedBy,
        List<String> approvedBy,
        long entry) {

    public ReleaseLine {
        reviewedBy = List.copyOf(reviewedBy);
        approvedBy = List.copyOf(approvedBy);
    }

    /** What it waits for: a word for which pages have words. */
    public String state() {
        if (!approvedBy.isEmpty()) {
            return "released";
        }
        return reviewedBy.isEmpty() ? "to_review" : "to_approve";
    }
}
