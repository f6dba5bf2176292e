package nl.terugblik.cli.text;

import java.util.Locale;

/** What an agency wrote, for a terminal: control characters could steer it, so their numbers are shown in their place. */
final class HarmlessText {

    private HarmlessText() {}

    static String of(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append(String.format(Locale.ROOT, "\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }
}
