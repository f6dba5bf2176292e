package nl.terugblik.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.terugblik.casefile.SupervisionOrder;

/** The new orders among a family's court decisions: first orders for a child who was under no supervision the day before. */
public final class NewOrders {

    private NewOrders() {}

    /**
     * The decisions, in the order of the file.
     *
     * @param observedUntil the last day on which anything is observed
     */
    public static List<SupervisionOrder> in(List<SupervisionOrder> orders, LocalDate observedUntil) {
        List<Spell> spells = Spells.of(orders, observedUntil);
        List<List<SupervisionOrder>> terms = Spells.terms(orders);
        List<SupervisionOrder> begun = new ArrayList<>(spells.size());
        for (int spell = 0; spell < spells.size(); spell++) {
            if (Spells.isNew(spells.get(spell), spells)) {
                begun.add(terms.get(spell).get(0));
            }
        }
        return begun;
    }
}
