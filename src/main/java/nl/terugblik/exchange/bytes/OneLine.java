package nl.terugblik.exchange.bytes;

/**
 * A text on one line. Study files hold no line ends and no control characters; a dataset that someone else wrote might,
 * and in a syntax file what follows a line end would be a command.
 */
public final class OneLine {

    private OneLine() {}

    /** The text, with a blank for each line end and each character that cannot be seen. */
    public static String of(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(letter -> {
            int type = Character.getType(letter);
            boolean isBreak = type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR
                    || type == Character.SURROGATE;
            line.appendCodePoint(isBreak ? ' ' : letter);
        });
        return line.toString();
    }
}
