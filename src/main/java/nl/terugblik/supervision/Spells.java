package nl.terugblik.supervision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.casefile.SupervisionOrder.Kind;

/** The spells of supervision in a family's court decisions. */
public final class Spells {

    private static final int NONE = -1;

    private Spells() {}

    /**
     * A spell per first order, in the order of the file. Only its last term decides when it ends: gaps and liftings
     * before an extension are run through. Provisional orders, and extensions without a first order, make no spell.
     */
    public static List<Spell> of(List<SupervisionOrder> orders, LocalDate observedUntil) {
        int[] continuedBy = continuedBy(orders);
        List<Spell> spells = new ArrayList<>(orders.size());
        for (int first = 0; first < continuedBy.length; first++) {
            SupervisionOrder order = orders.get(first);
            if (order.kind() == Kind.ORDER) {
                int last = first;
                while (continuedBy[last] != NONE) {
                    last = continuedBy[last];
                }
                spells.add(new Spell(
                        order.child(), order.pronouncedOn(), end(orders.get(last), observedUntil), last != first));
            }
        }
        return spells;
    }

    /** The terms of each spell, first to last, in the order of {@link #of}. */
    public static List<List<SupervisionOrder>> terms(List<SupervisionOrder> orders) {
        int[] continuedBy = continuedBy(orders);
        List<List<SupervisionOrder>> terms = new ArrayList<>();
        for (int first = 0; first < continuedBy.length; first++) {
            if (orders.get(first).kind() == Kind.ORDER) {
                List<SupervisionOrder> spell = new ArrayList<>();
                for (int term = first; term != NONE; term = continuedBy[term]) {
                    spell.add(orders.get(term));
                }
                terms.add(spell);
            }
        }
        return terms;
    }

    /** Whether a child came under supervision before what the agency holds: an extension that continues nothing. */
    public static boolean leftTruncated(List<SupervisionOrder> orders) {
        for (SupervisionOrder order : orders) {
            if (order.kind() == Kind.EXTENSION && !(order.predecessor() instanceof Predecessor.Known)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the spell is a new order: its child had no running spell on the day before. */
    public static boolean isNew(Spell spell, List<Spell> spells) {
        LocalDate dayBefore = spell.startedOn().minusDays(1);
        for (Spell other : spells) {
            if (other.child().equals(spell.child()) && other.runsOn(dayBefore)) {
                return false;
            }
        }
        return true;
    }

    /** The spells that are new orders and start at most so many days from a day, either side. */
    public static List<Spell> begunAround(LocalDate day, int days, List<Spell> spells) {
        LocalDate from = day.minusDays(days);
        LocalDate to = day.plusDays(days);
        List<Spell> begun = new ArrayList<>(spells.size());
        for (Spell spell : spells) {
            LocalDate start = spell.startedOn();
            if (!start.isBefore(from) && !start.isAfter(to) && isNew(spell, spells)) {
                begun.add(spell);
            }
        }
        return begun;
    }

    private static int[] continuedBy(List<SupervisionOrder> orders) {
        int[] continuedBy = new int[orders.size()];
        Arrays.fill(continuedBy, NONE);
        for (int i = 0; i < continuedBy.length; i++) {
            SupervisionOrder order = orders.get(i);
            if (order.kind() == Kind.EXTENSION && order.predecessor() instanceof Predecessor.Known known) {
                continuedBy[known.order()] = i;
            }
        }
        return continuedBy;
    }

    private static Optional<LocalDate> end(SupervisionOrder lastTerm, LocalDate observedUntil) {
        if (lastTerm.liftedOn().isPresent()) {
            return lastTerm.liftedOn();
        }
        return lastTerm.expiresOn().isAfter(observedUntil) ? Optional.empty() : Optional.of(lastTerm.expiresOn());
    }
}
