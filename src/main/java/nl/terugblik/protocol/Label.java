package nl.terugblik.protocol;

/**
 * A text for people, in both languages of the report.
 *
 * @param nl Dutch
 * @param en English
 */
public record Label(String nl, String en) {

    public Label {
        if (nl.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a label has a Dutch and an English text");
        }
    }
}
