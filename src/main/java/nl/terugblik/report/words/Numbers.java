package nl.terugblik.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import nl.terugblik.report.facts.Language;

/** Numbers as one language writes them; what is not there is a dash. */
public record Numbers(char decimalMark, char groupMark) {
    public static final String ABSENT = "–";

    static Numbers in(Language language) {
        return new Numbers(language.decimalMark(), language.groupMark());
    }

    /** A whole number with its thousands marked; a weighted count keeps one decimal. */
    public String count(double value) {
        boolean whole = Math.abs(value - Math.rint(value)) < 1e-9;
        return decimal(value, whole ? 0 : 1);
    }

    public String count(OptionalDouble value) {
        return value.isPresent() ? count(value.getAsDouble()) : ABSENT;
    }

    /** A number with as many decimals as asked, halves rounded up. */
    public String decimal(double value, int decimals) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
        String[] parts = rounded.abs().toPlainString().split("\\.", -1);
        String written = grouped(parts[0]) + (parts.length > 1 ? decimalMark + parts[1] : "");
        return rounded.signum() < 0 ? "−" + written : written;
    }

    public String decimal(OptionalDouble value, int decimals) {
        return value.isPresent() ? decimal(value.getAsDouble(), decimals) : ABSENT;
    }

    /** A number without idle zeros, with as many decimals as it needs. */
    public String shortest(double value) {
        return decimal(
                value,
                Math.max(0, BigDecimal.valueOf(value).stripTrailingZeros().scale()));
    }

    /** A ratio; beyond a hundred thousand its digits say nothing more. */
    public String ratio(double value) {
        return value > 100_000 ? ">\u00a0" + decimal(100_000, 0) : decimal(value, 2);
    }

    /** A share from 0 to 1 as a percentage. */
    public String percentage(double share) {
        return decimal(100 * share, 1) + (decimalMark == ',' ? "\u00a0%" : "%");
    }

    /** A share from 0 to 1 as a percentage without idle zeros. */
    public String share(double share) {
        return shortest(BigDecimal.valueOf(share).movePointRight(2).doubleValue())
                + (decimalMark == ',' ? "\u00a0%" : "%");
    }

    /** A probability with three decimals; what would round to nothing is said to be below a thousandth. */
    public String probability(double p) {
        return p < 0.001 ? "<\u00a0" + decimal(0.001, 3) : decimal(p, 3);
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && (digits.length() - i) % 3 == 0) {
                grouped.append(groupMark);
            }
            grouped.append(digits.charAt(i));
        }
        return grouped.toString();
    }
}
