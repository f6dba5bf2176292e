package nl.terugblik.invented;

/**
 * What a study makes of an invented family, beside what was expected.
 *
 * @param line the line of the family in its file
 * @param what what the family is an example of, as its file says
 * @param expected what the file expects, for example {@code control, t2 2014-05-01}
 * @param found the same of what the study makes of it
 */
public record Verdict(int line, String what, String expected, String found) {

    /** Whether the study does what is expected. */
    public boolean agrees() {
        return expected.equals(found);
    }
}
