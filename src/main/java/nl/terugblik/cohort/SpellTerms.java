package nl.terugblik.cohort;

import java.util.List;
import nl.terugblik.casefile.SupervisionOrder;

/** The court decisions that spells of supervision are made of. */
public final class SpellTerms {

    private SpellTerms() {}

    /** The decisions of each spell in their order, in the order in which {@link Screened.Candidate#spells} has the spells. */
    public static List<List<SupervisionOrder>> of(List<SupervisionOrder> orders) {
        return Spells.terms(orders);
    }
}
