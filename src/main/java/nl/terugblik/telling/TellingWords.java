package nl.terugblik.telling;

import java.util.Locale;
import nl.terugblik.wording.Sentences;

/** The words of what is told, in one language. */
final class TellingWords {

    private final Sentences texts;

    private TellingWords(Sentences texts) {
        this.texts = texts;
    }

    static TellingWords of(Language language) {
        return new TellingWords(Sentences.of(
                TellingWords.class, "telling_" + language.name().toLowerCase(Locale.ROOT) + ".properties"));
    }

    /** The text under a key, its places filled in. */
    String say(String key, Object... values) {
        return texts.say(key, values);
    }

    /** What an exit code says and asks for. */
    String exit(int code) {
        return texts.find("exit." + code).orElseGet(() -> say("exit.other", code));
    }
}
