package nl.terugblik.compare.families;

/**
 * A family that is not where it was.
 *
 * @param family its pseudonym
 * @param way which way it went
 * @param before where it was, as {@code screened.csv} says, or why that is not known
 * @param after where it is
 */
public record FamilyMove(String family, Way way, String before, String after) {

    /** Which way a family went. */
    public enum Way {
        CAME_IN("came in"),
        LEFT("left"),
        GROUP_CHANGED("group changed");

        private final String words;

        Way(String words) {
            this.words = words;
        }

        /** The way in words. */
        public String words() {
            return words;
        }
    }

    /** What tells of the way: of one that came in where it was, of one that left where it is, of a group both. */
    public String reason() {
        return switch (way) {
            case CAME_IN -> plain(before);
            case LEFT -> plain(after);
            case GROUP_CHANGED -> plain(before) + " → " + plain(after);
        };
    }

    private static String plain(String where) {
        return where.replaceFirst("^(excluded|matching|cohort) ", "")
                .replace('_', ' ')
                .replace(".", ": ");
    }
}
