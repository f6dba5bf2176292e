package nl.terugblik.round.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.terugblik.protocol.Label;

/** The sentences and numbers of one language. */
final class PageWords {

    private static final String ABSENT = "–";

    private final Properties messages = new Properties();
    private final boolean dutch;

    PageWords(boolean dutch) {
        this.dutch = dutch;
        String file = dutch ? "round.properties" : "round_en.properties";
        try (InputStream in = PageWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The texts of a round are missing from this program.");
            }
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean dutch() {
        return dutch;
    }

    String page() {
        return dutch ? "index.html" : "index.en.html";
    }

    /** The text under a key with its places filled in. */
    String say(String key, Object... values) {
        String text = messages.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("a round has no text under the key " + key);
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text for a code; one of an agency's own stands as it is. */
    String of(String prefix, String code) {
        String key = prefix + "." + code;
        return messages.containsKey(key) ? say(key) : code;
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
