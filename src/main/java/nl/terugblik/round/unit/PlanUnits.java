package nl.terugblik.round.unit;

import java.nio.file.Path;
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
 * The documents of a delivery's plans: {@code plan_documents.csv} and {@code plan_units.csv}. Rows that contradict one another
 * are refused, and a document that lacks one of its numbers as a whole, because what it lacks may be an agreement.
 */
final class PlanUnits {

    private static final String DOCUMENTS = "plan_documents.csv";
    private static final String UNITS = "plan_units.csv";
    private static final Set<String> FORMS = Set.of("ek_c", "fnb_sonestra", "verve", "sos", "other");
    private static final Set<String> KINDS = Set.of(Unit.AGREEMENT, Unit.QUESTION, Unit.ELEMENT);
    private static final Set<String> ASKED_BY = Set.of("", "parents", "network", "professionals", "unknown");

    private final DeliveryFolder delivery;
    private final Pseudonymiser pseudonyms;
    private final Left left;
    private final List<RefusedLine> refused = new ArrayList<>();

    PlanUnits(DeliveryFolder delivery, Pseudonymiser pseudonyms, Left left) {
        this.delivery = delivery;
        this.pseudonyms = pseudonyms;
        this.left = left;
    }

    /** The documents that can be coded, and why others are not. */
    Selection select() {
        Path folder = delivery.folder();
        Map<String, Plan> plans = Plans.of(delivery);
        Map<String, Row> rows =
                documents(PlainTable.read(folder.resolve(DOCUMENTS), List.of("document_id", "plan_id", "form")), plans);
        Map<String, List<Unit>> units = units(
                PlainTable.read(folder.resolve(UNITS), List.of("document_id", "number", "kind", "text")),
                rows.keySet());
        List<Document> documents = new ArrayList<>();
        Set<String> documented = new HashSet<>();
        rows.forEach((id, row) -> {
            Plan plan = plans.get(row.get("plan_id"));
            if (plan != null) {
                documented.add(row.get("plan_id"));
                document(id, row, plan, units.getOrDefault(id, List.of()))
                        .ifPresent(document -> documents.add(document.at(documents.size())));
            }
        });
        plans.forEach((id, plan) -> {
            if (plan.isConference() && plan.isEstablished() && !documented.contains(id)) {
                left.out("no_document");
            }
        });
        return new Selection(delivery.extractedOn().toString(), documents, left.counts(), refused);
    }

    private Map<String, Row> documents(List<Row> rows, Map<String, Plan> plans) {
        Map<String, Row> documents = new LinkedHashMap<>();
        for (Row row : rows) {
            String id = row.get("document_id");
            String broken = id.isEmpty()
                            || row.get("plan_id").isEmpty()
                            || row.get("form").isEmpty()
                    ? "required_empty"
                    : !FORMS.contains(row.get("form"))
                                    || !Set.of("", "yes", "no").contains(row.get("complete"))
                            ? "unknown_value"
                            : !plans.containsKey(row.get("plan_id"))
                                    ? "orphan"
                                    : documents.containsKey(id) ? "duplicate_key" : "";
            if (broken.isEmpty()) {
                documents.put(id, row);
            } else {
                refused.add(new RefusedLine(DOCUMENTS, row.line(), broken));
            }
        }
        return documents;
    }

    private Map<String, List<Unit>> units(List<Row> rows, Set<String> documents) {
        Map<String, Map<Integer, Row>> numbered = new LinkedHashMap<>();
        for (Row row : rows) {
            String id = row.get("document_id");
            int number = number(row.get("number"));
            String broken = id.isEmpty()
                            || row.get("number").isEmpty()
                            || row.get("text").isEmpty()
                    ? "required_empty"
                    : !KINDS.contains(row.get("kind")) || !ASKED_BY.contains(row.get("asked_by")) || number < 1
                            ? "unknown_value"
                            : !documents.contains(id) ? "orphan" : "";
            if (broken.isEmpty()
                    && numbered.computeIfAbsent(id, made -> new HashMap<>()).putIfAbsent(number, row) != null) {
                broken = "duplicate_key";
            }
            if (!broken.isEmpty()) {
                refused.add(new RefusedLine(UNITS, row.line(), broken));
            }
        }
        Map<String, List<Unit>> units = new HashMap<>();
        numbered.forEach((id, byNumber) -> units.put(id, inOrder(byNumber)));
        return units;
    }

    /** The units by number; none where a number lacks, each row then being refused. */
    private List<Unit> inOrder(Map<Integer, Row> byNumber) {
        List<Unit> units = new ArrayList<>();
        for (int number = 1; number <= byNumber.size(); number++) {
            Row row = byNumber.get(number);
            if (row == null) {
                byNumber.values().stream()
                        .map(each -> new RefusedLine(UNITS, each.line(), "gap_in_numbers"))
                        .forEach(refused::add);
                return List.of();
            }
            String answers = row.get("answers");
            Row question = answers.isEmpty() ? null : byNumber.get(number(answers));
            if (!answers.isEmpty() && (question == null || !question.get("kind").equals(Unit.QUESTION))) {
                refused.add(new RefusedLine(UNITS, row.line(), "answers_no_question"));
            } else {
                units.add(new Unit(
                        number,
                        row.get("section"),
                        row.get("kind"),
                        row.get("text"),
                        answers.isEmpty() ? 0 : number(answers),
                        row.get("asked_by"),
                        UNITS,
                        row.line()));
            }
        }
        return units;
    }

    private Optional<Document> document(String id, Row row, Plan plan, List<Unit> units) {
        String why = !plan.isConference() || !plan.isEstablished()
                ? "not_established"
                : row.get("complete").equals("no")
                        ? "incomplete"
                        : units.stream()
                                        .noneMatch(unit -> unit.kind().equals(Unit.AGREEMENT)
                                                || unit.kind().equals(Unit.ELEMENT))
                                ? "nothing_agreed"
                                : "";
        if (!why.isEmpty()) {
            left.out(why);
            return Optional.empty();
        }
        var family = pseudonyms.of(Entity.FAMILY, plan.family());
        if (left.mayNotUse(family)) {
            return Optional.empty();
        }
        List<Unit> all = new ArrayList<>();
        all.add(new Unit(0, "", Unit.DOCUMENT, "", 0, "", DOCUMENTS, row.line()));
        all.addAll(units);
        Map<String, String> facts = new HashMap<>();
        List.of("plan_id", "form", "site", "coordinator", "lmid_service", "written_on")
                .forEach(name -> facts.put(name, row.get(name)));
        return Optional.of(new Document(0, family, id, facts, all));
    }

    private static int number(String cell) {
        return cell.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(cell) : -1;
    }
}
