package nl.terugblik.telling;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** The words of what is told, in one language. */
final class TellingWords {

    private final Properties texts;

    private TellingWords(Properties texts) {
        this.texts = texts;
    }

    static TellingWords of(Language language) {
        String file = "telling_" + language.name().toLowerCase(Locale.ROOT) + ".properties";
        try (InputStream in = TellingWords.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words of mails are missing from this program.");
            }
            Properties texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return new TellingWords(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words of mails cannot be read.", unreadable);
        }
    }

    /** The text under a key, its places filled in. */
    String say(String key, String... values) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("Mails have no text under the key " + key + ".");
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", values[i]);
        }
        return text;
    }

    /** What an exit code says and asks for. */
    String exit(int code) {
        return texts.getProperty("exit." + code, say("exit.other", String.valueOf(code)));
    }
}
