package nl.terugblik.audit.run;

import java.util.Locale;

/**
 * A number that a run arrived at.
 *
 * @param topic what was counted
 * @param name of which table, rule, reason or group
 * @param amount how many
 */
public record RunCount(Topic topic, String name, long amount) {

    /** What is counted; in the order in which a run is shown. */
    public enum Topic {
        /** Rows of a table that were read. */
        READ,
        /** Rows of a table that were accepted. */
        ACCEPTED,
        /** Rows of a table that were rejected. */
        REJECTED,
        /** Rows of a table that repeat another and were left out. */
        DUPLICATE,
        /** Rows that broke a rule. */
        RULE,
        /** Families of a delivery: new, changed, withdrawn and so on. */
        FAMILIES,
        /** Families excluded for a reason. */
        EXCLUDED,
        /** Families of a group that were not matched for a reason. */
        UNMATCHED,
        /** Families of a group that are in no comparison for a reason. */
        NOT_ANALYSED,
        /** Families in a group of the cohort. */
        GROUP;

        /** The word in the ledger. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Topic of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public RunCount {
        if (amount < 0) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
    }
}
