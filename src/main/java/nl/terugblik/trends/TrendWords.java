package nl.terugblik.trends;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import nl.terugblik.intake.quality.DigestWords;

/** The words of the page of trends, in one language. */
final class TrendWords {

    private final Properties texts;

    private TrendWords(Properties texts) {
        this.texts = texts;
    }

    static TrendWords of(DigestWords language) {
        try (InputStream in = TrendWords.class.getResourceAsStream("trends_" + language.code() + ".properties")) {
            if (in == null) {
                throw new IllegalStateException("The words of trends are missing from this program.");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new TrendWords(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words of trends cannot be read.", unreadable);
        }
    }

    /** The text under a key, its places filled in. */
    String say(String key, String... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Trends have no text under the key " + key + ".");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }
}
