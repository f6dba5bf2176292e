package nl.terugblik.round.unit;

import java.util.Optional;

/**
 * One thing that people code: an agreement, a question, an answer, or the document as a whole.
 *
 * @param number its number in the document; 0 is the document as a whole
 * @param section the part of the document that it stands in; may be empty
 * @param kind what it is, by which variables are for it
 * @param text what it says; may be empty
 * @param answers the number of the question that it belongs to; 0 where it belongs to none
 * @param askedBy who asked it, where it is a question; may be empty
 * @param file the file of the delivery that it stands in
 * @param line its line there
 * @param textHmac the keyed hash of a text that was destroyed
 */
public record Unit(
        int number,
        String section,
        String kind,
        String text,
        int answers,
        String askedBy,
        String file,
        int line,
        Optional<String> textHmac) {

    public static final String DOCUMENT = "document";
    public static final String AGREEMENT = "agreement";
    public static final String QUESTION = "question";
    public static final String ELEMENT = "element";

    /** One whose text is there. */
    public Unit(
            int number, String section, String kind, String text, int answers, String askedBy, String file, int line) {
        this(number, section, kind, text, answers, askedBy, file, line, Optional.empty());
    }

    /** The same without its text, of which the hash alone stays. */
    Unit withoutText(String hmac) {
        return new Unit(number, section, kind, "", answers, askedBy, file, line, Optional.of(hmac));
    }

    /** What it is, without what it says: nothing of a person. */
    @Override
    public String toString() {
        return kind + " " + number;
    }
}
