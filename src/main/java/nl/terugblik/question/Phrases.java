package nl.terugblik.question;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;

/** The phrases of a language, with places for what they are about. */
final class Phrases {

    private final Properties phrases = new Properties();

    private Phrases(String language) {
        String name = "plain_" + language + ".properties";
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(Phrases.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            phrases.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Phrases in(String language) {
        return new Phrases(language);
    }

    /** The phrase under a key; {@code {0}} and so on are filled in. */
    String of(String key, Object... parts) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase " + key);
        }
        for (int i = 0; i < parts.length; i++) {
            phrase = phrase.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return phrase;
    }
}
