package nl.terugblik.round.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitNames;
import nl.terugblik.round.unit.UnitRef;

/** Makes the sheets of a round. No column tells a group, site or form, a computed code or what another coder said. */
public final class SheetMaker {

    private final RoundPlan plan;
    private final UnitNames names;
    private final List<Document> documents;

    /** Sheets of these documents. */
    public SheetMaker(RoundPlan plan, UnitNames names, List<Document> documents) {
        this.plan = plan;
        this.names = names;
        this.documents = List.copyOf(documents);
    }

    /** The sheet of one of the two who code blind: documents in an order of the coder's own, units by number. */
    public Sheet blind(Position position) {
        String coder = plan.coder(position);
        String id = names.sheet(plan.round(), position.code(), coder);
        List<CodedVariable> all = plan.scheme().variables();
        Map<String, List<Optional<CodedVariable>>> byKind = new HashMap<>();
        List<Sheet.Row> rows = new ArrayList<>();
        for (Document document : inOrder(coder)) {
            String name = names.document(document);
            for (Unit unit : document.units()) {
                rows.add(new Sheet.Row(
                        new UnitRef(document.place(), unit.number()),
                        context(id, document, name, unit, rows.size() + 1),
                        byKind.computeIfAbsent(
                                unit.kind(),
                                kind -> all.stream()
                                        .map(variable -> Optional.of(variable).filter(each -> each.isFor(kind)))
                                        .toList()),
                        Optional.empty()));
            }
        }
        return new Sheet(id, coder, Sheet.LEFT, plan.scheme().names(), rows);
    }

    private Sheet third(List<Difference> differences, Position position) {
        String coder = plan.coder(position);
        String id = names.sheet(plan.round(), position.code(), coder);
        Map<UnitRef, List<Difference>> byUnit = differences.stream().collect(Collectors.groupingBy(Difference::unit));
        List<Sheet.Row> rows = new ArrayList<>();
        for (Document document : inOrder(coder)) {
            String name = names.document(document);
            for (Unit unit : document.units()) {
                for (Difference difference :
                        byUnit.getOrDefault(new UnitRef(document.place(), unit.number()), List.of())) {
                    rows.add(third(id, document, name, unit, difference, rows.size() + 1));
                }
            }
        }
        List<String> context = Stream.concat(Sheet.LEFT.stream(), Stream.of(Sheet.VARIABLE, "code_1", "code_2"))
                .toList();
        return new Sheet(id, coder, context, List.of("code"), rows);
    }

    /**
     * The sheet of whoever says which of two codes is right: a row for each difference, and not which of them is the computer's. A
     * code of their own may stand beside the verdict.
     */
    public Sheet verdict(List<Difference> differences) {
        Sheet third = third(differences, Position.VERDICT);
        List<Sheet.Row> rows = third.rows().stream()
                .map(row -> new Sheet.Row(
                        row.unit(),
                        row.cells(),
                        List.of(
                                row.variables().get(0).map(Verdict::on),
                                row.variables().get(0).map(variable -> variable.required(false))),
                        Optional.of(Verdict.words())))
                .toList();
        return new Sheet(third.id(), third.coder(), third.context(), List.of(Verdict.COLUMN, "code"), rows);
    }

    /** The third's sheet: a row for each difference, with both codes in an order that only the round's key tells. */
    public Sheet third(List<Difference> differences) {
        return third(differences, Position.THIRD);
    }

    private Sheet.Row third(String id, Document document, String name, Unit unit, Difference difference, int order) {
        List<String> cells = new ArrayList<>(context(id, document, name, unit, order));
        List<String> codes = names.isSwapped(cells.get(1), difference.variable())
                ? List.of(difference.b(), difference.a())
                : List.of(difference.a(), difference.b());
        cells.add(difference.variable());
        cells.addAll(codes);
        CodedVariable variable = plan.scheme().variable(difference.variable());
        return new Sheet.Row(
                difference.unit(),
                cells,
                List.of(Optional.of(variable.required(true))),
                plan.anyCode()
                        ? Optional.empty()
                        : Optional.of(
                                codes.stream().filter(code -> !code.isEmpty()).toList()));
    }

    private List<String> context(String id, Document document, String name, Unit unit, int order) {
        return List.of(
                id,
                names.unit(document, unit),
                name,
                Integer.toString(order),
                unit.section(),
                unit.kind(),
                plan.withText() ? unit.text() : "");
    }

    private List<Document> inOrder(String coder) {
        Map<Document, String> keys = new HashMap<>();
        documents.forEach(document -> keys.put(document, Sha256.of(plan.seed() + "\n" + coder + "\n" + document.id())));
        return documents.stream()
                .sorted(Comparator.comparing((Document document) -> String.valueOf(keys.get(document)))
                        .thenComparing(Document::place))
                .toList();
    }
}
