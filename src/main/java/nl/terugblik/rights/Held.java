package nl.terugblik.rights;

import java.util.List;
import nl.terugblik.explain.FamilyUses.Use;

/**
 * All that is held of one family, for the family.
 *
 * @param organisation the agency that delivered its file
 * @param asOf the day on which this was looked up
 * @param deliveries the deliveries that hold it
 * @param tables what its file says, table by table
 * @param refused rows of it that were refused
 * @param objects whether it objects to research
 * @param uses the studies that looked at it
 * @param releases what left the house of the runs that used it
 * @param rounds the rounds of people who code in which it stands
 * @param looks who looked at its data one by one
 */
record Held(
        String organisation,
        String asOf,
        List<FromDelivery> deliveries,
        List<Table> tables,
        List<Refused> refused,
        boolean objects,
        List<Use> uses,
        List<Release> releases,
        List<AccessRequest.InRound> rounds,
        List<LookedAt> looks) {

    /** A delivery. */
    record FromDelivery(String label, String extractedOn, String how) {}

    /** A table of the file. */
    record Table(String name, List<Row> rows) {}

    /** A row and where it stood. */
    record Row(String at, String says) {}

    /** A refused row. */
    record Refused(String at, String delivery, boolean kept) {}

    /** A release. */
    record Release(String release, String run, boolean left) {}

    /** A look. */
    record LookedAt(String at, String who, String how, String purpose) {}
}
