package nl.terugblik.sample;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Mentions of a conference as the study looks for them, for tests. */
final class Mentions {
    private static final Pattern MENTION = Pattern.compile(
            "\\bek[-\\s]?c\\b|\\bek[-\\s]?conferentie"
                    + "|eigen[-\\s]*kracht[-\\s]*(conferentie|centrale|plan|co[oö]rdinator|beraad)"
                    + "|familie-?netwerkbera(ad|den)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Mentions() {}

    static boolean isMention(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\u2010-\u2013]", "-")
                .replace('\u00a0', ' ');
        return MENTION.matcher(plain).find();
    }
}
