package nl.terugblik.release.gate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number that a sentence says of families or children.
 *
 * @param number it, without noughts at its end
 * @param isShare whether it is said as a percentage, or a part such as a quarter
 */
record Said(String number, boolean isShare) {

    private static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}_./:-])(?<![0-9],)(\\d{1,3}(?:[. ]\\d{3})+|\\d+)(?:[.,](\\d+))?(?![\\p{L}\\p{N}_:/-]|[.,]\\d)");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}_])\\p{L}+(?:-\\p{L}+)*(?![\\p{L}\\p{N}_])");
    private static final Pattern SHARE = Pattern.compile("^\\s*(%|procent|per ?cent)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 5;
    private static final int DIGITS_OF_A_SHARE = 2;

    /** What numbers may count that is neither a family nor a child. */
    private static final Pattern OTHER = Pattern.compile(
            "^\\s*(?:\\p{L}+\\s+)?(jaar|jaren|maand(en)?|we(ek|ken)|dag(en)?|years?|months?|weeks?|days?|moment(s|en)?|groups?|groep(en)?"
                    + "|tables?|tabel(len)?|values?|waarden?|variables?|kenmerk(en)?|decimals?|decimalen|digits?|cijfers?|pages?"
                    + "|pagina|models?|modellen|times?|keer|releases?|uitgiftes?|people|personen)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Map<String, String> PARTS = Map.ofEntries(
            Map.entry("half", "50"),
            Map.entry("helft", "50"),
            Map.entry("quarter", "25"),
            Map.entry("kwart", "25"),
            Map.entry("driekwart", "75"),
            Map.entry("third", "33.33"),
            Map.entry("derde", "33.33"),
            Map.entry("fifth", "20"),
            Map.entry("vijfde", "20"),
            Map.entry("tenth", "10"),
            Map.entry("tiende", "10"));

    private static final Set<String> PERSONS = Set.of(
            "family",
            "families",
            "gezin",
            "gezinnen",
            "child",
            "children",
            "kind",
            "kinderen",
            "case",
            "cases",
            "zaak",
            "zaken",
            "household",
            "households",
            "huishouden",
            "huishoudens",
            "parent",
            "parents",
            "ouder",
            "ouders",
            "jongere",
            "jongeren",
            "pupil",
            "pupillen",
            "them",
            "hen");

    /** Whether a sentence speaks of families or children. */
    static boolean isOfPersons(String sentence) {
        return WORD.matcher(sentence)
                .results()
                .anyMatch(word -> PERSONS.contains(word.group().toLowerCase(Locale.ROOT)));
    }

    /** The numbers of a sentence, in digits or in words, but those that count something else. */
    static List<Said> in(String sentence) {
        List<Said> said = new ArrayList<>();
        Matcher digits = DIGITS.matcher(sentence);
        while (digits.find()) {
            String whole = digits.group(1).replaceAll("[. ]", "");
            String fraction = digits.group(2);
            add(said, fraction == null ? whole : whole + "." + fraction, sentence.substring(digits.end()));
        }
        List<Matcher> words = new ArrayList<>();
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            Matcher found = WORD.matcher(sentence);
            if (found.find(word.start())) {
                words.add(found);
            }
        }
        for (int at = 0; at < words.size(); at++) {
            at += spelt(said, words, at, sentence);
        }
        return said;
    }

    /** How many words more than one were read. */
    private static int spelt(List<Said> said, List<Matcher> words, int at, String sentence) {
        String first = words.get(at).group().toLowerCase(Locale.ROOT);
        if (PARTS.containsKey(first)) {
            said.add(new Said(plain(PARTS.getOrDefault(first, "")), true));
            return 0;
        }
        for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
            StringBuilder joined = new StringBuilder();
            words.subList(at, at + length).forEach(word -> joined.append(word.group()));
            int number = NumberWords.of(joined.toString());
            if (number >= 0) {
                add(
                        said,
                        String.valueOf(number),
                        sentence.substring(words.get(at + length - 1).end()));
                return length - 1;
            }
        }
        return 0;
    }

    private static void add(List<Said> said, String number, String after) {
        if (!OTHER.matcher(after).find()) {
            said.add(new Said(plain(number), SHARE.matcher(after).find()));
        }
    }

    /** Whether a share is the same, in as many decimals as are said of it. */
    boolean isShareOf(double percent) {
        BigDecimal own = new BigDecimal(number);
        int decimals = Math.min(DIGITS_OF_A_SHARE, Math.max(0, own.scale()));
        return Math.abs(percent - own.doubleValue()) <= 0.5 * Math.pow(10, -decimals) + 1e-9;
    }

    /** A number without noughts at its end. */
    static String plain(String number) {
        BigDecimal plain = new BigDecimal(number);
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }

    /** Cuts a text into sentences. */
    static List<String> sentences(String text) {
        return Arrays.asList(text.split("(?<=[.!?;])\\s+|\\n\\s*\\n|[\\r\\t]+"));
    }
}
