package nl.terugblik.source;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much may be wrong with a delivery before it is refused whole; 100% is no limit.
 *
 * @param rejected the largest share of all rows that may be rejected
 * @param rejectedTable the largest share of a table's rows, in tables of 20 rows or more
 * @param withdrawn the largest share of an agency's families that a full delivery may withdraw, where it has 20 or more
 */
public record RefusalLimits(Percentage rejected, Percentage rejectedTable, Percentage withdrawn) {

    public static final String REJECTED = "max_rejected";
    public static final String REJECTED_TABLE = "max_rejected_table";
    public static final String WITHDRAWN = "max_withdrawn";

    /** The limits where neither profile nor command line sets others. */
    public static final RefusalLimits USUAL =
            new RefusalLimits(Percentage.of(10), Percentage.of(25), Percentage.of(20));

    /** No limits. */
    public static final RefusalLimits NONE =
            new RefusalLimits(Percentage.of(100), Percentage.of(100), Percentage.of(100));

    /** By the names that profiles and the command line have for them. */
    public Map<String, Percentage> byName() {
        Map<String, Percentage> limits = new LinkedHashMap<>();
        limits.put(REJECTED, rejected);
        limits.put(REJECTED_TABLE, rejectedTable);
        limits.put(WITHDRAWN, withdrawn);
        return limits;
    }
}
