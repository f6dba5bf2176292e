package nl.terugblik.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;

/** A spell of supervision as it can be read from the orders of a delivery, for tests. */
record Spell(String family, String child, LocalDate start, Optional<LocalDate> end, int extensions) {
    private static final LocalDate EXTRACTED_ON = LocalDate.of(2015, 6, 30);

    boolean coversTheDayBefore(LocalDate day) {
        return start.isBefore(day) && end.filter(last -> last.isBefore(day)).isEmpty();
    }

    boolean startsInWindow() {
        return !start.isBefore(LocalDate.of(2012, 5, 7)) && !start.isAfter(LocalDate.of(2013, 12, 31));
    }

    static List<Spell> of(ReadDelivery delivery) {
        Map<String, CSVRecord> successors = delivery.where(
                        "supervision_orders",
                        row -> !row.get("extends_order_id").isEmpty())
                .collect(Collectors.toMap(row -> row.get("extends_order_id"), row -> row));
        Map<String, String> families = delivery.table("children").stream()
                .collect(Collectors.toMap(row -> row.get("child_id"), row -> row.get("family_id")));
        List<Spell> spells = new ArrayList<>();
        delivery.where("supervision_orders", row -> row.get("kind").equals("order"))
                .forEach(row -> {
                    CSVRecord last = row;
                    int extensions = 0;
                    for (CSVRecord next = successors.get(last.get("order_id"));
                            next != null;
                            next = successors.get(next.get("order_id"))) {
                        last = next;
                        extensions++;
                    }
                    String child = row.get("child_id");
                    spells.add(new Spell(
                            families.getOrDefault(child, ""),
                            child,
                            LocalDate.parse(row.get("pronounced_on")),
                            end(last),
                            extensions));
                });
        return spells;
    }

    /** The first day of each family's latest new spell in the window. */
    static Map<String, LocalDate> indexDates(List<Spell> spells) {
        return spells.stream()
                .filter(Spell::startsInWindow)
                .filter(spell -> spells.stream()
                        .filter(other -> other.child().equals(spell.child()))
                        .noneMatch(other -> other.coversTheDayBefore(spell.start())))
                .collect(Collectors.toMap(Spell::family, Spell::start, (a, b) -> a.isAfter(b) ? a : b, TreeMap::new));
    }

    private static Optional<LocalDate> end(CSVRecord last) {
        String lifted = last.get("lifted_on");
        LocalDate end = LocalDate.parse(lifted.isEmpty() ? last.get("expires_on") : lifted);
        return end.isAfter(EXTRACTED_ON) ? Optional.empty() : Optional.of(end);
    }
}
