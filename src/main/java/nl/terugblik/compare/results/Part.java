package nl.terugblik.compare.results;

/** What an effect moves by, in the order in which one is changed after the other. */
public enum Part {
    /** The version of the program estimates it otherwise. */
    PROGRAM("program"),
    /** Families that left. */
    LEFT("left"),
    /** Cells of the families in both runs that the same rules read otherwise, and their groups. */
    CELLS("cells"),
    /** Cells of theirs that other rules read otherwise. */
    RULES("rules"),
    /** Their sets and weights, where families were matched. */
    WEIGHTS("weights"),
    /** Families that came in. */
    CAME_IN("came in");

    private final String words;

    Part(String words) {
        this.words = words;
    }

    /** The part in words. */
    public String words() {
        return words;
    }
}
