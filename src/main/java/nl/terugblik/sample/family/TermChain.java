package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invents a first term of supervision and the extensions that continue it, with gaps, overlaps and early liftings. */
final class TermChain {
    private static final List<Integer> MONTHS = List.of(12, 12, 12, 12, 12, 12, 9, 6, 6, 3);
    private static final int SHORTEST_BEFORE_LIFTING = 15;

    private TermChain() {}

    /**
     * The terms, in the order in which they were pronounced.
     *
     * @param start first day of the first term, before the child comes of age
     * @param willingness probability that the court extends the first term; later ones are extended less often
     */
    static List<Term> from(LocalDate start, Youth child, double willingness, Draw draw) {
        List<Term> terms = new ArrayList<>();
        Term term = term(start, child, draw);
        double likelihood = willingness;
        while (draw.chance(likelihood)) {
            LocalDate next = term.expiresOn().plusDays(shift(draw));
            boolean ofAge = term.expiresOn().equals(child.adulthood()) || !next.isBefore(child.adulthood());
            if (ofAge || next.isAfter(Period.EXTRACTED_ON)) {
                break;
            }
            terms.add(draw.chance(0.03) ? term.lifted(next.minusDays(draw.between(0, 10))) : term);
            term = term(next, child, draw);
            likelihood = willingness * 0.75;
        }
        terms.add(draw.chance(0.22) ? liftedEarly(term, draw) : term);
        return terms;
    }

    private static Term term(LocalDate start, Youth child, Draw draw) {
        LocalDate expiry = start.plusMonths(draw.pick(MONTHS));
        return new Term(start, expiry.isAfter(child.adulthood()) ? child.adulthood() : expiry, Optional.empty());
    }

    /** How many days after the end of a term the next one starts: mostly none, at times a gap or an overlap. */
    private static int shift(Draw draw) {
        if (draw.chance(0.88)) {
            return 0;
        }
        return draw.chance(0.6) ? draw.between(2, 25) : -draw.between(1, 12);
    }

    private static Term liftedEarly(Term term, Draw draw) {
        LocalDate first = term.pronouncedOn().plusDays(SHORTEST_BEFORE_LIFTING);
        LocalDate last = Period.atLatestExtraction(term.expiresOn().minusDays(1));
        return last.isBefore(first) ? term : term.lifted(draw.between(first, last));
    }
}
