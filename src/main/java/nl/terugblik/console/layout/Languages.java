package nl.terugblik.console.layout;

import java.util.List;
import java.util.Locale;

/** The languages of the console. */
public final class Languages {

    static final Locale DUTCH = Locale.forLanguageTag("nl");
    static final List<Locale> ALL = List.of(DUTCH, Locale.ENGLISH);

    private Languages() {}

    /** The language in which someone is answered: {@code en} where they ask for it, else {@code nl}. */
    public static String of(Locale locale) {
        return locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "en" : "nl";
    }
}
