package nl.terugblik.report.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import nl.terugblik.report.facts.Language;

/** The report's sentences in one language, and dates and lists as that language writes them. */
public final class Texts {
    private static final List<String> DUTCH_MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");
    private static final List<String> ENGLISH_MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final Language language;
    private final Properties messages;

    private Texts(Language language, Properties messages) {
        this.language = language;
        this.messages = messages;
    }

    public static Texts in(Language language) {
        Properties messages = new Properties();
        language.messages().forEach(file -> load(messages, file));
        return new Texts(language, messages);
    }

    private static void load(Properties messages, String name) {
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("The report's texts are missing from this program.");
            }
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The report's texts cannot be read.", unreadable);
        }
    }

    /** The sentences of a study that asks a question of its own, with what it calls its sides. */
    Texts calling(GroupWords words) {
        if (words.areUsual()) {
            return this;
        }
        Properties changed = new Properties();
        messages.stringPropertyNames().forEach(key -> changed.setProperty(key, words.in(key, raw(key))));
        Properties own = new Properties();
        load(own, language.ownMessages());
        own.stringPropertyNames().forEach(key -> changed.setProperty(key, words.filledIn(own.getProperty(key))));
        return new Texts(language, changed);
    }

    Language language() {
        return language;
    }

    /** The keys that begin so, in their own order. */
    List<String> keys(String prefix) {
        return messages.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .sorted()
                .toList();
    }

    /** The text under a key as it stands in its file, or the key where there is none. */
    public String raw(String key) {
        return messages.getProperty(key, key);
    }

    public boolean has(String key) {
        return messages.containsKey(key);
    }

    /** The text under a key with its places filled in. */
    String get(String key, Object... values) {
        String text = messages.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("The report has no text under the key " + key + ".");
        }
        StringBuilder filled = new StringBuilder(text.length() + 40);
        for (int i = 0; i < text.length(); i++) {
            boolean place = i + 2 < text.length() && text.charAt(i) == '{' && text.charAt(i + 2) == '}';
            if (place) {
                filled.append(values[text.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(text.charAt(i));
            }
        }
        return filled.toString();
    }

    /** The text for a code; a code that this report does not know stands as it is, its underscores as spaces. */
    public String ofCode(String prefix, String code) {
        String key = prefix + "." + code;
        return has(key) ? get(key) : code.replace('_', ' ');
    }

    /** A count with its noun: {@code families} or {@code children}. */
    public String counted(String noun, long count) {
        return get(noun + (count == 1 ? ".one" : ".other"), Numbers.in(language).count(count));
    }

    public String date(LocalDate date) {
        List<String> months = language == Language.NL ? DUTCH_MONTHS : ENGLISH_MONTHS;
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** Items as a list within a sentence: {@code a, b and c}. */
    public String listed(List<String> items) {
        int last = items.size() - 1;
        if (last < 1) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, last)) + " " + get("model.and") + " " + items.get(last);
    }

    /** A label in the middle of a sentence: its first letter small, unless the word is an abbreviation. */
    public static String inSentence(String label) {
        boolean word =
                label.length() > 1 && Character.isUpperCase(label.charAt(0)) && Character.isLowerCase(label.charAt(1));
        return word ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1) : label;
    }

    public static String capitalised(String label) {
        return label.isEmpty() ? label : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
    }
}
