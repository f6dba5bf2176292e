package nl.terugblik.round.unit;

import java.util.regex.Pattern;
import nl.terugblik.keys.Fingerprints;

/**
 * What units, documents and sheets are called outside: keyed hashes, by which nobody without the round's key tells which is
 * which.
 *
 * <p>A spreadsheet takes {@code 123456789012} and {@code 12345e678901} for numbers and rounds them, so that of a hash twelve
 * digits are taken that it takes for no number: the first, or those a place further on.
 */
public final class UnitNames {

    private static final int DIGITS = 12;
    private static final Pattern NUMBER = Pattern.compile("[0-9]*e?[0-9]*");

    private final Fingerprints keyed;

    /** The names under a round's key. */
    public UnitNames(byte[] key) {
        this.keyed = Fingerprints.under(key);
    }

    /** The name of a unit. */
    public String unit(Document document, Unit unit) {
        return shortened(keyed.of(document.id() + "\n" + unit.number()));
    }

    /** The name of a document. */
    public String document(Document document) {
        return shortened(keyed.of("document\n" + document.id()));
    }

    /** The name of a sheet. */
    public String sheet(String round, String position, String coder) {
        return shortened(keyed.of("sheet\n" + round + "\n" + position + "\n" + coder));
    }

    /** Whether the second of two codes of a variable of a unit, by its name, is shown first; only the round's key tells. */
    public boolean isSwapped(String unit, String variable) {
        return text("order " + unit + " " + variable).charAt(0) >= '8';
    }

    /** A keyed hash of a text, which lets nobody test a guess. */
    public String text(String text) {
        return keyed.of("text\n" + text);
    }

    /** The keyed hash of a unit's text, whether that is still there or was destroyed. */
    public String text(Unit unit) {
        return unit.textHmac().orElseGet(() -> text(unit.text()));
    }

    /** A document without texts, of which the hashes alone stay. */
    public Document withoutTexts(Document document) {
        return new Document(
                document.place(),
                document.family(),
                document.id(),
                document.facts(),
                document.units().stream()
                        .map(unit -> unit.withoutText(text(unit)))
                        .toList());
    }

    static String shortened(String hash) {
        for (int from = 0; from + DIGITS <= hash.length(); from++) {
            String name = hash.substring(from, from + DIGITS);
            if (!NUMBER.matcher(name).matches()) {
                return name;
            }
        }
        return "x" + hash.substring(0, DIGITS - 1); // no hash is all digits
    }
}
