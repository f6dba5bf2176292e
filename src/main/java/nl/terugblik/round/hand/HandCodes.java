package nl.terugblik.round.hand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.terugblik.round.decided.FinalCode;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.scheme.HandCoding;
import nl.terugblik.round.scheme.Position;
import nl.terugblik.round.scheme.RoundPlan;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.sheet.Difference;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitRef;

/**
 * What people said of case files, beside what the computer made of them.
 *
 * @param plan the round
 * @param documents the families
 * @param byUnit what the hand says in the end, by variable: of one coder alone, or of two after a third decided
 */
public record HandCodes(RoundPlan plan, List<Document> documents, Map<UnitRef, Map<String, String>> byUnit) {

    /** What it is where a coder cannot tell. */
    static final String NOT_TOLD = "not_recorded";

    /** A case file has one unit. */
    private static final int ONLY = 1;

    public HandCodes {
        documents = List.copyOf(documents);
        byUnit = Map.copyOf(byUnit);
    }

    /** Those of a round. Where two code, what they differ in and no third decided is not known. */
    public static HandCodes of(RoundPlan plan, List<Document> documents, Answers a, Answers b, Answers third) {
        Map<UnitRef, Map<String, String>> byUnit = new HashMap<>();
        if (plan.positions().contains(Position.B)) {
            for (FinalCode code :
                    FinalCodes.of(plan.scheme(), documents, a, b, third).codes()) {
                byUnit.computeIfAbsent(code.unit(), made -> new HashMap<>()).put(code.variable(), code.code());
            }
        } else {
            a.byUnit().forEach((unit, answer) -> byUnit.put(unit, Map.copyOf(answer.codes())));
        }
        return new HandCodes(plan, documents, byUnit);
    }

    HandCoding hand() {
        return plan.hand().orElseThrow();
    }

    List<String> variables() {
        return plan.scheme().names();
    }

    /** The unit that a family is. */
    static UnitRef unit(Document family) {
        return new UnitRef(family.place(), ONLY);
    }

    /** What the computer and the hand say of a variable of a family; that it cannot be told is that it is not recorded. */
    Pair pair(Document family, String variable) {
        String code = byUnit.getOrDefault(unit(family), Map.of()).getOrDefault(variable, Code.UNSURE);
        return new Pair(
                hand().kind(variable),
                hand().tolerance(variable),
                Computed.of(family, variable).code(),
                code.equals(Code.UNSURE) ? NOT_TOLD : code);
    }

    /** All pairs of a variable, in the order of the families. */
    List<Pair> pairs(String variable) {
        return documents.stream().map(family -> pair(family, variable)).toList();
    }

    /** Where the two do not say the same: the computer's code first, as sheets show codes. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>();
        for (Document family : documents) {
            for (String variable : variables()) {
                Pair pair = pair(family, variable);
                if (!pair.isSame()) {
                    differences.add(new Difference(
                            unit(family),
                            variable,
                            pair.kind().shown(pair.computed()),
                            pair.kind().shown(pair.hand())));
                }
            }
        }
        return differences;
    }

    /** How many families there are; nothing of a person. */
    @Override
    public String toString() {
        return documents.size() + " families";
    }
}
