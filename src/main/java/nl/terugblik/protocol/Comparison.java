package nl.terugblik.protocol;

/**
 * The two groups of a study that are held against one another; every difference is that of the treated group minus that of
 * the control group. Families of a study's other groups are coded, and are in no comparison.
 *
 * @param treated the name, in every file, of the group that had what the study asks about
 * @param control the name of the group that it is held against
 */
public record Comparison(String treated, String control) {

    /** That of a study that names no groups of its own. */
    public static final Comparison USUAL = new Comparison("experimental", "control");

    public Comparison {
        if (treated.isBlank() || control.isBlank() || treated.equals(control)) {
            throw new IllegalArgumentException("a comparison names two groups that differ");
        }
    }
}
