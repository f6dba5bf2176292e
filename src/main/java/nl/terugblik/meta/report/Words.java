package nl.terugblik.meta.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.pooling.Note;
import nl.terugblik.wording.Sentences;

/** The sentences and numbers of one language. */
final class Words {

    private static final String ABSENT = "–";

    private final Sentences sentences;
    private final boolean dutch;

    Words(boolean dutch) {
        this.dutch = dutch;
        this.sentences = Sentences.of(Words.class, dutch ? "meta.properties" : "meta_en.properties");
    }

    boolean dutch() {
        return dutch;
    }

    String page() {
        return dutch ? "index.html" : "index.en.html";
    }

    /** The text under a key with its places filled in. */
    String say(String key, Object... values) {
        return sentences.say(key, values);
    }

    /** The text for a code; a code of the researcher's own stands as it is, its underscores as spaces. */
    String of(String prefix, String code) {
        return sentences.find(prefix + "." + code.replace(' ', '_')).orElse(code.replace('_', ' '));
    }

    String notes(List<Note> notes) {
        return notes.stream().map(note -> of("note", note.id())).collect(Collectors.joining("; "));
    }

    String number(double number, int decimals) {
        if (!Double.isFinite(number)) {
            return ABSENT;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_UP);
        String text = rounded.abs().toPlainString();
        return (rounded.signum() < 0 ? "−" : "") + (dutch ? text.replace('.', ',') : text);
    }

    String number(OptionalDouble number, int decimals) {
        return number.isPresent() ? number(number.getAsDouble(), decimals) : ABSENT;
    }

    /** A number without idle zeros. */
    String shortest(double number) {
        return number(
                number,
                Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale()));
    }

    String percentage(double percentage) {
        return number(percentage, 1) + (dutch ? " %" : "%");
    }

    String probability(OptionalDouble p) {
        if (p.isPresent() && p.getAsDouble() < 0.001) {
            return "< " + number(0.001, 3);
        }
        return number(p, 3);
    }

    String interval(Estimate estimate) {
        return estimate.hasInterval()
                ? interval(estimate.interval(0).low(), estimate.interval(0).high())
                : ABSENT;
    }

    String interval(double low, double high) {
        return number(low, 2) + (dutch ? "; " : ", ") + number(high, 2);
    }

    /** An estimate with its interval, as pictures have it. */
    String figure(Estimate estimate) {
        return number(estimate.value(), 2) + " [" + interval(estimate) + "]";
    }
}
