package nl.terugblik.round.decided;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.CodedVariable;
import nl.terugblik.round.scheme.Scheme;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.sheet.Difference;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.Unit;
import nl.terugblik.round.unit.UnitRef;

/**
 * The codes of a round after a third decided where two differed.
 *
 * @param codes in the order of documents, units and variables
 */
public record FinalCodes(List<FinalCode> codes) {

    public FinalCodes {
        codes = List.copyOf(codes);
    }

    /** Where two coders differ, in the order of documents, units and variables. */
    public static List<Difference> differences(Scheme scheme, List<Document> documents, Answers a, Answers b) {
        List<Difference> differences = new ArrayList<>();
        for (Document document : documents) {
            for (Unit unit : document.units()) {
                UnitRef ref = new UnitRef(document.place(), unit.number());
                for (CodedVariable variable : scheme.variablesOf(unit.kind())) {
                    String ofA = a.of(ref).code(variable.name());
                    String ofB = b.of(ref).code(variable.name());
                    if (!ofA.equals(ofB)) {
                        differences.add(new Difference(ref, variable.name(), ofA, ofB));
                    }
                }
            }
        }
        return differences;
    }

    /** What both said, and where they differ what the third did. */
    public static FinalCodes of(Scheme scheme, List<Document> documents, Answers a, Answers b, Answers third) {
        List<FinalCode> codes = new ArrayList<>();
        for (Document document : documents) {
            for (Unit unit : document.units()) {
                UnitRef ref = new UnitRef(document.place(), unit.number());
                for (CodedVariable variable : scheme.variablesOf(unit.kind())) {
                    String code = a.of(ref).code(variable.name());
                    boolean agree = code.equals(b.of(ref).code(variable.name()));
                    String last = agree ? code : third.of(ref).code(variable.name());
                    if (!last.isEmpty()) {
                        codes.add(new FinalCode(ref, variable.name(), last, !agree));
                    }
                }
            }
        }
        return new FinalCodes(codes);
    }

    /** The codes of each unit, by variable. Units that are none are left out. */
    public Map<UnitRef, Map<String, String>> byUnit() {
        Map<UnitRef, Map<String, String>> byUnit = new HashMap<>();
        codes.forEach(code ->
                byUnit.computeIfAbsent(code.unit(), made -> new HashMap<>()).put(code.variable(), code.code()));
        byUnit.values().removeIf(unit -> unit.containsValue(Code.NOT_A_UNIT));
        return byUnit;
    }
}
