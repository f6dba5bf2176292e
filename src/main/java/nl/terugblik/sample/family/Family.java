package nl.terugblik.sample.family;

import java.time.LocalDate;

/**
 * The invented facts of a family from which its rows follow.
 *
 * @param label the number as it appears in identifiers
 * @param storyline what the case file comes down to
 * @param otherEthnicity whether the parents' background is not Dutch
 * @param severity how grave the problems are: about 0 on average, 1 is grave
 * @param neglect whether the children are neglected at the start
 * @param violence whether there is violence at the start
 * @param anchor the day around which the file begins, the first order where there is one
 */
record Family(
        String label,
        Storyline storyline,
        boolean otherEthnicity,
        double severity,
        boolean neglect,
        boolean violence,
        LocalDate anchor) {

    static Family of(int number, Draw draw) {
        Storyline storyline = Storyline.of(number);
        // Conferences go to the graver cases: this is what a comparison has to adjust for.
        double severity = draw.normal() + (storyline == Storyline.CONFERENCE ? 0.35 : 0);
        return new Family(
                label(number),
                storyline,
                draw.chance(0.36),
                severity,
                draw.chance(likelihood(0.52 + 0.16 * severity)),
                draw.chance(likelihood(0.36 + 0.10 * severity)),
                anchor(storyline, draw));
    }

    /** The family's identifier. */
    String id() {
        return "F" + label;
    }

    /** The identifier of one of the family's rows. */
    String id(char letter, int number) {
        return letter + label + "-" + number;
    }

    boolean has(Storyline other) {
        return storyline == other;
    }

    /** Keeps a probability away from never and always. */
    static double likelihood(double wished) {
        return Math.max(0.03, Math.min(0.97, wished));
    }

    private static LocalDate anchor(Storyline storyline, Draw draw) {
        return switch (storyline) {
            case ORDER_BEFORE_WINDOW, MOVED_IN -> draw.between(LocalDate.of(2010, 6, 1), LocalDate.of(2011, 10, 31));
            case ORDER_AFTER_WINDOW -> draw.between(Period.WINDOW_LAST.plusDays(1), LocalDate.of(2015, 2, 28));
            default -> draw.between(Period.WINDOW_FIRST, Period.WINDOW_LAST);
        };
    }

    private static String label(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }
}
