package nl.terugblik.exchange.table;

/**
 * A text for people.
 *
 * @param nl in Dutch
 * @param en in English
 */
public record Words(String nl, String en) {

    /** The text in one language. */
    public String in(Language language) {
        return switch (language) {
            case NL -> nl;
            case EN -> en;
        };
    }

    /** The text in both languages, for formats that have room for one. */
    public String both() {
        return nl.equals(en) ? nl : nl + " / " + en;
    }
}
