package nl.terugblik.intake.parts;

import nl.terugblik.intake.table.CanonicalTable;

/** The steps of an intake that go in parts, in their order. */
public final class Stages {

    /** Reads the tables whose rows name their family. */
    public static final String READ_BY_FAMILY = "read tables by family";

    /** Reads those whose rows name a child or a questionnaire, which must have been read before. */
    public static final String READ_BY_CHILD = "read tables by child";

    /** Looks again at rows whose keys occur twice. */
    public static final String SEARCH_DUPLICATES = "search duplicate keys";

    /** Makes case files of rows. */
    public static final String ASSEMBLE = "assemble case files";

    private Stages() {}

    /** The step that reads a table. */
    static String reading(CanonicalTable table) {
        return isByChild(table) ? READ_BY_CHILD : READ_BY_FAMILY;
    }

    /** Whether a table's rows name a child or a questionnaire, so that those must have been read before it. */
    private static boolean isByChild(CanonicalTable table) {
        return switch (table) {
            case SUPERVISION_ORDERS, PLACEMENTS, LIRIK, ANSWERS, CARE_USE -> true;
            default -> false;
        };
    }

    /** What the parts are called that are told apart by their number, from 0. */
    static String name(int part) {
        return "part " + (part + 1);
    }
}
