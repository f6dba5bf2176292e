package nl.terugblik.disclosure.counts;

import org.apache.commons.csv.CSVRecord;

/**
 * One curve of time until an event, and the counts of children that it tells.
 *
 * @param name outcome, analysis and cause
 * @param group the group; where families were sorted anew at a later day, that is said with it
 */
public record Curve(String name, String group) {

    /** The cause of a curve that asks after the event alone. */
    private static final String ANY = "none";

    public static Curve of(CSVRecord row, Cohort cohort) {
        return new Curve(
                row.get("outcome") + " " + row.get("analysis") + " " + row.get("curve"),
                group(cohort.side(row.get("group")), row.get("analysis")));
    }

    /** The curve on which a test rests. */
    public static Curve tested(CSVRecord row, String group) {
        return new Curve(row.get("outcome") + " " + row.get("analysis") + " " + ANY, group(group, row.get("analysis")));
    }

    /** At a landmark families are sorted anew, so that a group there is not part of the group of that name. */
    static String group(String group, String analysis) {
        return analysis.equals("all") ? group : group + " at " + analysis;
    }

    public Counted atRisk(int day) {
        return counted("at risk on day " + day);
    }

    public Counted endedBy(int day) {
        return counted("ended by day " + day);
    }

    public Counted endedOn(int day) {
        return counted("ended on day " + day);
    }

    public Counted endedBetween(int from, int to) {
        return counted("ended between days " + from + " and " + to);
    }

    public Counted leftBetween(int from, int to) {
        return missed("left between days " + from + " and " + to);
    }

    public Counted counted(String what) {
        return Counted.children(Trait.group(group), Trait.is(name, what));
    }

    /** Children that did not have the event; that there are none tells of nobody. */
    public Counted missed(String what) {
        return Counted.children(Trait.group(group), Trait.reason(name, what));
    }
}
