package nl.terugblik.round.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.terugblik.protocol.Label;
import nl.terugblik.wording.Sentences;

/** The sentences and numbers of one language. */
final class PageWords {

    private static final String ABSENT = "–";

    private final Sentences sentences;
    private final boolean dutch;
    private final String file;

    PageWords(boolean dutch) {
        this(dutch, "round");
    }

    private PageWords(boolean dutch, String file) {
        this.dutch = dutch;
        this.file = file;
        this.sentences = Sentences.of(PageWords.class, file + (dutch ? ".properties" : "_en.properties"));
    }

    /** Those about case files that people coded as well. */
    static PageWords ofCaseFiles(boolean dutch) {
        return new PageWords(dutch, "hand");
    }

    /** The same in the other language. */
    PageWords other() {
        return new PageWords(!dutch, file);
    }

    String page() {
        return dutch ? "index.html" : "index.en.html";
    }

    /** The text under a key with its places filled in. */
    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    /** The text for a code; one of an agency's own stands as it is. */
    String of(String prefix, String code) {
        return sentences.find(prefix + "." + code).orElse(code);
    }

    String say(Label label) {
        return dutch ? label.nl() : label.en();
    }

    /** A number of a table, rounded. */
    String number(String cell, int decimals) {
        if (cell.isEmpty()) {
            return ABSENT;
        }
        BigDecimal rounded = new BigDecimal(cell).setScale(decimals, RoundingMode.HALF_UP);
        String text = rounded.abs().toPlainString();
        return (rounded.signum() < 0 ? "−" : "") + (dutch ? text.replace('.', ',') : text);
    }

    String percent(String cell) {
        return cell.isEmpty() ? ABSENT : number(cell, 0) + (dutch ? " %" : "%");
    }

    String probability(String p) {
        return !p.isEmpty() && Double.parseDouble(p) < 0.001 ? "< " + number("0.001", 3) : number(p, 3);
    }

    String interval(String estimate, String low, String high) {
        return low.isEmpty()
                ? number(estimate, 2)
                : number(estimate, 2) + " [" + number(low, 2) + (dutch ? "; " : ", ") + number(high, 2) + "]";
    }
}
