package nl.terugblik.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;

/** The sentences that a part of the program says in one language, each under a key, with places for what it is about. */
public final class Sentences {

    private final String file;
    private final Properties texts = new Properties();

    private Sentences(String file) {
        this.file = file;
    }

    /**
     * Those of a file of properties.
     *
     * @param who says them, beside whose class the file lies
     */
    public static Sentences of(Class<?> who, String file) {
        Sentences sentences = new Sentences(file);
        try (InputStream in = who.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The words of " + file + " are missing from this program.");
            }
            sentences.texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The words of " + file + " cannot be read.", unreadable);
        }
        return sentences;
    }

    /**
     * The text under a key; its places, {@code {0}} and so on, are filled in.
     *
     * @throws IllegalArgumentException when there is none
     */
    public String say(String key, Object... values) {
        String text =
                find(key).orElseThrow(() -> new IllegalArgumentException(file + " has no text under " + key + "."));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text under a key as it stands in the file. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }

    public SortedSet<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }
}
