package nl.terugblik.sample.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.terugblik.sample.table.FamilyRows;

/** Invents the court decisions on the children of a family. */
final class SupervisionComposer {
    private final Family family;
    private final Draw draw;
    private final OrderRows orders;
    private final List<LocalDate> firstOrders = new ArrayList<>();

    SupervisionComposer(Family family, Draw draw, FamilyRows rows) {
        this.family = family;
        this.draw = draw;
        this.orders = new OrderRows(family, draw, rows);
    }

    Supervision compose(List<Youth> children) {
        List<Youth> supervised = children.stream().filter(Youth::supervised).toList();
        switch (family.storyline()) {
            case NO_ORDER -> {}
            case PROVISIONAL_ONLY -> supervised.forEach(child -> provisional(child, family.anchor()));
            case MOVED_IN -> supervised.forEach(child -> movedIn(child, family.anchor()));
            default -> supervised.forEach(this::firstOrder);
        }
        LocalDate indexDate = firstOrders.stream()
                .filter(Period::inWindow)
                .max(LocalDate::compareTo)
                .orElse(family.anchor());
        return new Supervision(indexDate, orders.lastEnd());
    }

    private void firstOrder(Youth child) {
        if (!firstOrders.isEmpty() && draw.chance(0.05)) {
            movedIn(child, family.anchor());
            return;
        }
        LocalDate start = firstOrders.isEmpty() ? family.anchor() : sibling(child);
        earlierSpell(child, start);
        if (draw.chance(0.13) && child.isBornBy(start)) {
            provisional(child, start.minusDays(draw.between(60, 90)));
        }
        firstOrders.add(start);
        List<Term> terms = TermChain.from(start, child, willingness(), draw);
        orders.chain(child, "order", Optional.empty(), terms);
        if (family.has(Storyline.ORDER_BEFORE_WINDOW)) {
            orderWhileSupervised(child, terms.get(terms.size() - 1));
        }
    }

    /** The first order of a brother or sister: mostly the same day, at times within the month, at times later. */
    private LocalDate sibling(Youth child) {
        LocalDate start = family.anchor();
        if (draw.chance(0.12)) {
            start = start.plusDays(draw.between(1, 31));
        } else if (draw.chance(0.08)) {
            start = start.plusDays(draw.between(32, 150));
        }
        boolean possible = !start.isAfter(Period.EXTRACTED_ON) && start.isBefore(child.adulthood());
        return possible ? start : family.anchor();
    }

    /** Families whose background is not Dutch keep their orders longer after a conference, others somewhat shorter. */
    private double willingness() {
        double effect = family.has(Storyline.CONFERENCE) ? (family.otherEthnicity() ? 0.2 : -0.02) : 0;
        return Family.likelihood(0.43 + 0.07 * family.severity() + effect);
    }

    /** A spell of supervision that was over long before the one under study. */
    private void earlierSpell(Youth child, LocalDate before) {
        LocalDate start = Period.BEGIN.plusDays(draw.between(0, 150));
        if (draw.chance(0.04) && child.isBornBy(start) && before.isAfter(start.plusMonths(15))) {
            orders.chain(
                    child, "order", Optional.empty(), List.of(new Term(start, start.plusMonths(12), Optional.empty())));
        }
    }

    private void provisional(Youth child, LocalDate start) {
        Term term = new Term(start, start.plusMonths(3), Optional.empty());
        orders.chain(child, "provisional", Optional.empty(), List.of(term));
    }

    /** Extensions whose first order is with another agency, which may or may not have given its number. */
    private void movedIn(Youth child, LocalDate start) {
        if (start.isBefore(child.adulthood())) {
            Optional<String> predecessor =
                    draw.chance(0.5) ? Optional.of("ELDERS-" + draw.between(1000, 9999)) : Optional.empty();
            orders.chain(child, "extension", predecessor, TermChain.from(start, child, willingness(), draw));
        }
    }

    /** A first order in the study window that is not a new one, because the child was under supervision already. */
    private void orderWhileSupervised(Youth child, Term last) {
        LocalDate day = last.pronouncedOn().plusDays(30);
        boolean running = last.endedOn().filter(end -> !end.isAfter(day)).isEmpty();
        if (draw.chance(0.5) && running && Period.inWindow(day)) {
            orders.chain(child, "order", Optional.empty(), List.of(new Term(day, last.expiresOn(), last.liftedOn())));
        }
    }
}
