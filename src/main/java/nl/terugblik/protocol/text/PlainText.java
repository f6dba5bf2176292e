package nl.terugblik.protocol.text;

/**
 * A text that is only what can be seen of it. A line end or control character in a label, title, description or value
 * would end the line of a syntax file that it is written to, and begin a command of its own; a sign that turns the
 * direction of writing shows another text than is there.
 */
public final class PlainText {

    private PlainText() {}

    /** Whether nothing in a text is a control character, a line end, a sign of direction or half a letter. */
    public static boolean is(String text) {
        return text.codePoints().noneMatch(PlainText::isHidden);
    }

    private static boolean isHidden(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE,
                    Character.FORMAT -> !isPartOfAWord(letter);
            default -> false;
        };
    }

    /** The soft hyphen and the joiners, with which some languages are written. */
    private static boolean isPartOfAWord(int letter) {
        return letter == 0xAD || letter == 0x200C || letter == 0x200D;
    }
}
