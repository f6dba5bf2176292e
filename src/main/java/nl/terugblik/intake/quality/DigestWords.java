package nl.terugblik.intake.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.terugblik.intake.Rejection;
import nl.terugblik.intake.Rule;
import nl.terugblik.wording.Sentences;

/** The words and numbers of the digest in one language. */
public enum DigestWords {
    EN("en", "digest.html", "digest.properties"),
    NL("nl", "digest.nl.html", "digest_nl.properties");

    private static final String RULE = "rule.";
    private static final String ABSENT = "–";

    private final String code;
    private final String page;
    private final Sentences texts;

    DigestWords(String code, String page, String file) {
        this.code = code;
        this.page = page;
        this.texts = Sentences.of(DigestWords.class, file);
    }

    /** The language's code. */
    public String code() {
        return code;
    }

    /** The file of the page in this language. */
    String page() {
        return page;
    }

    DigestWords other() {
        return this == EN ? NL : EN;
    }

    List<String> keys() {
        return List.copyOf(texts.keys());
    }

    /** The text under a key, its places filled in. */
    String say(String key, Object... values) {
        return texts.say(key, values);
    }

    /** What a rule says of a column; an empty column stands for the row as a whole. */
    public String rule(Rule rule, String column) {
        String about = column.isEmpty() ? say("the_row") : column;
        if (this == EN) {
            return rule.sentence(about);
        }
        String text = texts.find(RULE + rule.code()).orElse(rule.code());
        String said = text.replace("{0}", about);
        return (text.startsWith("{0}") ? said : Character.toUpperCase(said.charAt(0)) + said.substring(1)) + ".";
    }

    /** What is wrong with a row, and which other row to look at. */
    public String message(Rejection rejection) {
        if (this == EN) {
            return rejection.message();
        }
        String said = rule(rejection.rule(), rejection.column());
        return rejection.otherLine() == 0
                ? said
                : said + " "
                        + say(
                                "see_line",
                                String.valueOf(rejection.otherLine()),
                                rejection.otherTable().fileName());
    }

    /** What was expected of a field and is not so, as one sentence. */
    String shortfalls(List<Shortfall> shortfalls) {
        return shortfalls.stream()
                .map(each -> say("shortfall." + each.kind().code(), percent(each.share()), percent(each.expected())))
                .collect(Collectors.joining("; ", "", "."));
    }

    String why(StudyLack.Why why) {
        return why.shortfalls().isEmpty() ? say("why." + why.key(), why.detail()) : shortfalls(why.shortfalls());
    }

    /** A share from 0 to 1 in hundredths, with two decimals. */
    public String percent(double share) {
        String hundredths = BigDecimal.valueOf(100 * share)
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString();
        return this == EN ? hundredths + "%" : hundredths.replace('.', ',') + "\u00a0%";
    }

    String percent(OptionalDouble share) {
        return share.isPresent() ? percent(share.getAsDouble()) : ABSENT;
    }

    /** A count, its thousands apart. */
    public String count(long rows) {
        String grouped = String.format(Locale.ROOT, "%,d", rows);
        return this == EN ? grouped : grouped.replace(',', '.');
    }
}
