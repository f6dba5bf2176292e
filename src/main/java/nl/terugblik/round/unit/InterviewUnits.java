package nl.terugblik.round.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.intake.DeliveryFolder;
import nl.terugblik.keys.Pseudonymiser;
import nl.terugblik.keys.Pseudonymiser.Entity;
import nl.terugblik.round.unit.PlainTable.Row;
import nl.terugblik.round.unit.Plans.Plan;

/**
 * The interviews of a delivery: {@code interviews.csv} and {@code interview_answers.csv}. A unit is what a respondent says of an
 * item; an item that was not asked has no row.
 */
final class InterviewUnits {

    static final String CONFERENCE = "conference";
    static final String NONE = "none";

    private static final String INTERVIEWS = "interviews.csv";
    private static final String ANSWERS = "interview_answers.csv";
    private static final Set<String> ROLES = Set.of("parent", "child", "network", "protector", "coordinator");

    private final DeliveryFolder delivery;
    private final Pseudonymiser pseudonyms;
    private final Set<String> items;
    private final Left left;
    private final List<RefusedLine> refused = new ArrayList<>();

    /**
     * Interviews of which these items are coded.
     *
     * @param items the items that the instrument has codes for
     */
    InterviewUnits(DeliveryFolder delivery, Pseudonymiser pseudonyms, Set<String> items, Left left) {
        this.delivery = delivery;
        this.pseudonyms = pseudonyms;
        this.items = Set.copyOf(items);
        this.left = left;
    }

    /** The interviews that can be coded, and why others are not. */
    Selection select() {
        Map<String, Row> interviews = interviews(
                PlainTable.read(delivery.folder().resolve(INTERVIEWS), List.of("interview_id", "family_id", "role")));
        Map<String, List<Unit>> units = units(
                PlainTable.read(delivery.folder().resolve(ANSWERS), List.of("interview_id", "item", "text")),
                interviews.keySet());
        Set<String> withConference = new HashSet<>();
        for (Plan plan : Plans.of(delivery).values()) {
            if (plan.isConference() && plan.isEstablished()) {
                withConference.add(plan.family());
            }
        }
        List<Document> documents = new ArrayList<>();
        interviews.forEach((id, row) -> {
            List<Unit> own = units.getOrDefault(id, List.of());
            String family = row.get("family_id");
            if (own.isEmpty()) {
                left.out("nothing_answered");
            } else {
                document(id, row, withConference.contains(family), own).ifPresent(documents::add);
            }
        });
        return new Selection(delivery.extractedOn().toString(), documents, left.counts(), refused);
    }

    private Map<String, Row> interviews(List<Row> rows) {
        Map<String, Row> interviews = new LinkedHashMap<>();
        for (Row row : rows) {
            String id = row.get("interview_id");
            String broken = id.isEmpty()
                            || row.get("family_id").isEmpty()
                            || row.get("role").isEmpty()
                    ? "required_empty"
                    : !ROLES.contains(row.get("role"))
                            ? "unknown_value"
                            : interviews.containsKey(id) ? "duplicate_key" : "";
            if (broken.isEmpty()) {
                interviews.put(id, row);
            } else {
                refused.add(new RefusedLine(INTERVIEWS, row.line(), broken));
            }
        }
        return interviews;
    }

    private Map<String, List<Unit>> units(List<Row> rows, Set<String> interviews) {
        Map<String, List<Unit>> units = new HashMap<>();
        for (Row row : rows) {
            String id = row.get("interview_id");
            String item = row.get("item");
            List<Unit> own = units.getOrDefault(id, List.of());
            String broken = id.isEmpty() || item.isEmpty() || row.get("text").isEmpty()
                    ? "required_empty"
                    : !items.contains(item)
                            ? "unknown_value"
                            : !interviews.contains(id)
                                    ? "orphan"
                                    : own.stream().anyMatch(unit -> unit.kind().equals(item)) ? "duplicate_key" : "";
            if (broken.isEmpty()) {
                units.computeIfAbsent(id, made -> new ArrayList<>())
                        .add(new Unit(own.size() + 1, "", item, row.get("text"), 0, "", ANSWERS, row.line()));
            } else {
                refused.add(new RefusedLine(ANSWERS, row.line(), broken));
            }
        }
        return units;
    }

    private Optional<Document> document(String id, Row row, boolean hasConference, List<Unit> units) {
        var family = pseudonyms.of(Entity.FAMILY, row.get("family_id"));
        if (left.mayNotUse(family)) {
            return Optional.empty();
        }
        Map<String, String> facts =
                Map.of("role", row.get("role"), "status", hasConference ? CONFERENCE : NONE, "mode", row.get("mode"));
        return Optional.of(new Document(0, family, id, facts, units));
    }
}
