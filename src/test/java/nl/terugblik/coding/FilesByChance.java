package nl.terugblik.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.casefile.Child;
import nl.terugblik.casefile.Predecessor;
import nl.terugblik.casefile.Pseudonym;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.casefile.SupervisionOrder;
import nl.terugblik.casefile.SupervisionOrder.Kind;

/** Case files by chance around one index date, on which a child of each comes under supervision. */
public final class FilesByChance {

    /** Near the end of the window, so that a later order can be an index spell without becoming T1. */
    static final LocalDate T1 = LocalDate.parse("2013-12-15");

    private final Random random;
    private final RecordsByChance records;

    public FilesByChance(Random random) {
        this.random = random;
        this.records = new RecordsByChance(random, T1.minusDays(250), T1.plusDays(250));
    }

    public CaseFile next() {
        List<Child> children = new ArrayList<>();
        children.add(records.child(Optional.of(T1.minusYears(8))));
        children.addAll(records.some(
                () -> records.child(records.maybe(() -> random.nextInt(3) == 0 ? records.day() : older()))));
        List<Pseudonym> ids = children.stream().map(Child::id).toList();
        return new CaseFile(
                new Pseudonym(1, random.nextLong()),
                records.facts(),
                children,
                records.some(records::referral),
                orders(ids),
                records.some(() -> records.placement(records.pick(ids))),
                records.some(records::assessment),
                records.some(records::care),
                records.some(records::plan),
                records.some(records::mention),
                refused());
    }

    private LocalDate older() {
        return T1.minusDays(300 + random.nextInt(5000));
    }

    /** Each child has spells of a few terms, one after another or not; the first has one that begins on T1. */
    private List<SupervisionOrder> orders(List<Pseudonym> children) {
        List<SupervisionOrder> orders = new ArrayList<>();
        spell(orders, children.get(0), T1);
        for (Pseudonym child : children) {
            for (int left = random.nextInt(3); left > 0; left--) {
                spell(orders, child, records.day());
            }
        }
        records.some(() -> records.order(records.pick(children), Kind.PROVISIONAL, records.day(), Predecessor.NONE))
                .forEach(orders::add);
        if (random.nextInt(10) == 0) {
            orders.add(records.order(children.get(0), Kind.EXTENSION, records.day(), Predecessor.UNKNOWN));
        }
        return orders;
    }

    private void spell(List<SupervisionOrder> orders, Pseudonym child, LocalDate begun) {
        SupervisionOrder term = records.order(child, Kind.ORDER, begun, Predecessor.NONE);
        orders.add(term);
        while (random.nextInt(2) == 0) {
            LocalDate next = term.expiresOn().plusDays(random.nextInt(20) - 5L);
            term = records.order(child, Kind.EXTENSION, next, new Predecessor.Known(orders.size() - 1));
            orders.add(term);
        }
    }

    private Set<SourceTable> refused() {
        Set<SourceTable> refused = EnumSet.noneOf(SourceTable.class);
        if (random.nextInt(10) == 0) {
            refused.add(records.pick(SourceTable.values()));
        }
        return refused;
    }
}
