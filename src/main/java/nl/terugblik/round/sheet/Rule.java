package nl.terugblik.round.sheet;

import java.util.Locale;

/** A rule that a sheet which is handed in may break. */
public enum Rule {
    UNKNOWN_SHEET("was not given out in this round; hand in a sheet that ./terugblik coding sheet wrote for it"),
    CODER_NOT_ASSIGNED("was given out to another coder; hand in your own"),
    ALTERED_CONTEXT(
            "differs from what was given out; change nothing left of the codes, take these cells from the sheet anew"),
    MISSING_UNIT("lacks a unit that was given out; bring its row back from the sheet"),
    EXTRA_UNIT("holds a unit that was not given out, or whose family was erased since; take the row out"),
    DUPLICATE_UNIT("holds a unit twice; keep the row whose codes are meant"),
    UNKNOWN_CODE(
            "holds a code that the instrument does not have; choose one of its list, or write the number or day that is asked"),
    NOT_ALLOWED("holds a code where the unit may have none, or not this one; empty the cell or choose another"),
    REQUIRED_EMPTY("lacks a code where there must be one; choose one, or ? where it cannot be told"),
    SAME_CODER_TWICE("was coded by somebody who has another place in the round; three people are needed"),
    NOT_BLIND("comes after the round was compared, so that it is not known to be blind; plan another round"),
    ALREADY_TAKEN("was handed in before with other codes; name --replace where this one is to take its place"),
    IDENTICAL_SHEETS("has the very codes of the other coder; ask whether both worked by themselves");

    private final String words;

    Rule(String words) {
        this.words = words;
    }

    /** The word in the list of faults. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a sheet that breaks it is taken in all the same. */
    public boolean isWarning() {
        return this == IDENTICAL_SHEETS;
    }

    /** What is wrong and what to do, after the name of a place. */
    public String words() {
        return words;
    }
}
