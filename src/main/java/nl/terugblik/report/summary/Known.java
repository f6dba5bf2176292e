package nl.terugblik.report.summary;

import nl.terugblik.report.run.CohortCounts;
import nl.terugblik.report.run.Group;
import nl.terugblik.report.run.Row;
import nl.terugblik.report.words.Page;

/**
 * Of how many families an outcome is known, of those it applies to, in each group.
 *
 * @param experimental families of the experimental group of whom it is known
 * @param ofExperimental families of that group to whom it applies
 * @param control the same of the control group
 * @param ofControl the same of the control group
 */
record Known(double experimental, double ofExperimental, double control, double ofControl) {
    /** Known of fewer than two in three, those of whom it is known may well be others than those of whom it is not. */
    private static final double ENOUGH = 2.0 / 3;

    static Known of(Page page, String outcome, Row row) {
        return new Known(
                row.numberOr("n_experimental", 0),
                applies(page, outcome, Group.EXPERIMENTAL),
                row.numberOr("n_control", 0),
                applies(page, outcome, Group.CONTROL));
    }

    private static double applies(Page page, String outcome, Group group) {
        CohortCounts cohort = page.run().cohort();
        return cohort.families(group) - cohort.missing(outcome, group, "not_applicable");
    }

    /** Whether the outcome is known of so few that a reader must be warned. */
    boolean isFew() {
        return experimental < ENOUGH * ofExperimental || control < ENOUGH * ofControl;
    }

    /** {@code 27 van de 70 gezinnen met en 39 van de 70 zonder conferentie}. */
    String words(Page page) {
        return words(page, "known.of");
    }

    /** {@code 27 van 70; 39 van 70}, where the groups are named above. */
    String shortly(Page page) {
        return words(page, "known.short");
    }

    private String words(Page page, String key) {
        return page.say(
                key,
                page.numbers().count(experimental),
                page.numbers().count(ofExperimental),
                page.numbers().count(control),
                page.numbers().count(ofControl));
    }
}
