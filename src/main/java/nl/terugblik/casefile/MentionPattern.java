package nl.terugblik.casefile;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What counts as a mention of a family group conference in a journal text.
 *
 * <p>Texts are read in Unicode's composed form (NFC), with the hyphens and dashes U+2010 to U+2013 as {@code -} and
 * no-break spaces as spaces, without regard to case.
 */
public final class MentionPattern {

    /** The mentions that count unless a study says otherwise. */
    public static final MentionPattern DEFAULT = new MentionPattern(
            "\\bek[-\\s]?c\\b|\\bek[-\\s]?conferentie"
                    + "|eigen[-\\s]*kracht[-\\s]*(conferentie|centrale|plan|co[o\u00f6]rdinator|beraad)"
                    + "|familie-?netwerkbera(ad|den)",
            true);

    private final Pattern pattern;
    private final boolean startsKnown;

    private MentionPattern(String expression, boolean startsKnown) {
        this.pattern = Pattern.compile(
                expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
        this.startsKnown = startsKnown;
    }

    /**
     * The mentions that a regular expression finds.
     *
     * @throws IllegalArgumentException when it is no regular expression
     */
    public static MentionPattern of(String expression) {
        try {
            return expression.equals(DEFAULT.expression()) ? DEFAULT : new MentionPattern(expression, false);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("not a regular expression: " + e.getDescription(), e);
        }
    }

    /** The regular expression. */
    public String expression() {
        return pattern.pattern();
    }

    /** Whether the text mentions a conference. */
    public boolean in(CharSequence text) {
        CharSequence read = isAscii(text) ? text : readAs(text);
        Matcher matcher = pattern.matcher(read);
        if (!startsKnown) {
            return matcher.find();
        }
        matcher.useTransparentBounds(true).useAnchoringBounds(false);
        for (int i = 0; i + 2 < read.length(); i++) {
            if (mayStartAt(read, i) && matcher.region(i, read.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text that lies in UTF-8 mentions a conference. */
    public boolean in(byte[] text, int from, int to) {
        return mayBeIn(text, from, to) && in(new String(text, from, to - from, StandardCharsets.UTF_8));
    }

    /** Whether a text may mention a conference, from a look at those bytes of it that a mention starts with. */
    private boolean mayBeIn(byte[] text, int from, int to) {
        if (!startsKnown) {
            return true;
        }
        for (int i = from; i < to; i++) {
            byte b = text[i];
            if (b < 0) {
                return true;
            }
            boolean started = (b | 0x20) == 'e' || (b | 0x20) == 'f';
            if (started
                    && i + 2 < to
                    && mayStartWith(b | 0x20, text[i + 1], text[i + 2], i == from ? ' ' : text[i - 1])) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayStartWith(int first, int second, int third, int before) {
        if (second < 0 || third < 0) {
            return true;
        }
        boolean startsWord = !Character.isLetterOrDigit(before);
        return first == 'e' && ((second | 0x20) == 'k' && startsWord || (second | 0x20) == 'i' && (third | 0x20) == 'g')
                || first == 'f' && (second | 0x20) == 'a' && (third | 0x20) == 'm';
    }

    private static boolean isAscii(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a mention of the default pattern can start here: each starts with "eig", "fam" or a word that starts with
     * "ek". Trying the pattern only there makes journals ten times quicker to read. A letter beyond ASCII may
     * stand for one of these in another case.
     */
    private static boolean mayStartAt(CharSequence text, int at) {
        int first = text.charAt(at) | 0x20;
        if (first != 'e' && first != 'f') {
            return false;
        }
        int second = text.charAt(at + 1) | 0x20;
        int third = text.charAt(at + 2) | 0x20;
        if (second >= 0x80 || third >= 0x80) {
            return true;
        }
        boolean startsWord = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return first == 'e' && (second == 'k' && startsWord || second == 'i' && third == 'g')
                || first == 'f' && second == 'a' && third == 'm';
    }

    private static String readAs(CharSequence text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder read = new StringBuilder(composed.length());
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (c >= '\u2010' && c <= '\u2013') {
                read.append('-');
            } else if (c == '\u00a0' || c == '\u202f' || c == '\u2007') {
                read.append(' ');
            } else {
                read.append(c);
            }
        }
        return read.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MentionPattern that && that.expression().equals(expression());
    }

    @Override
    public int hashCode() {
        return expression().hashCode();
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "mentions of /%s/", expression());
    }
}
