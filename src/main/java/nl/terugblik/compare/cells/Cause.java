package nl.terugblik.compare.cells;

/** Why a cell is another. */
public enum Cause {
    /** The agency's extraction is later, so that more of the follow-up was observed; the same rows say more. */
    TIME_PASSED("time passed"),
    /** The family's rows are others. */
    SOURCE_CHANGED("source rows changed"),
    /** The study's or the instrument's rule is another. */
    RULE_CHANGED("rule changed"),
    /** By the same rules and rows, the versions of the program code otherwise. */
    PROGRAM_CHANGED("program changed"),
    /** None of these, as far as can be told. */
    UNEXPLAINED("unexplained");

    private final String words;

    Cause(String words) {
        this.words = words;
    }

    /** The cause in words. */
    public String words() {
        return words;
    }
}
