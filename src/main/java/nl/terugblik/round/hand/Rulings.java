package nl.terugblik.round.hand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.round.decided.FinalCode;
import nl.terugblik.round.decided.FinalCodes;
import nl.terugblik.round.hand.Judged.Ruling;
import nl.terugblik.round.scheme.Code;
import nl.terugblik.round.sheet.Answer;
import nl.terugblik.round.sheet.Answers;
import nl.terugblik.round.sheet.Verdict;
import nl.terugblik.round.unit.Document;
import nl.terugblik.round.unit.UnitNames;
import nl.terugblik.round.unit.UnitRef;

/**
 * What somebody who was not told which code is the computer's made of the differences between hand and computer.
 *
 * @param codes the codes of both
 * @param judged the differences, in the order of families and variables
 */
public record Rulings(HandCodes codes, List<Judged> judged) {

    public Rulings {
        judged = List.copyOf(judged);
    }

    /** What verdicts come to, each being on codes in an order of chance. */
    public static Rulings of(HandCodes codes, UnitNames names, Answers verdicts) {
        List<Judged> judged = new ArrayList<>();
        for (Document family : codes.documents()) {
            UnitRef unit = HandCodes.unit(family);
            for (String variable : codes.variables()) {
                Pair pair = codes.pair(family, variable);
                if (!pair.isSame()) {
                    boolean swapped =
                            names.isSwapped(names.unit(family, family.units().get(0)), variable);
                    judged.add(judged(family, variable, pair, verdicts.of(unit), swapped));
                }
            }
        }
        return new Rulings(codes, judged);
    }

    private static Judged judged(Document family, String variable, Pair pair, Answer answer, boolean swapped) {
        Verdict verdict = Verdict.of(answer, variable)
                .orElseThrow(() -> new IllegalStateException("every difference has a verdict"));
        Ruling ruling = switch (verdict) {
            case FIRST_RIGHT -> swapped ? Ruling.HAND_RIGHT : Ruling.COMPUTED_RIGHT;
            case SECOND_RIGHT -> swapped ? Ruling.COMPUTED_RIGHT : Ruling.HAND_RIGHT;
            case BOTH_WRONG -> Ruling.BOTH_WRONG;
            case SOURCE_WRONG -> Ruling.SOURCE_WRONG;
            case RULE_UNCLEAR -> Ruling.RULE_UNCLEAR;
        };
        String own = answer.code(variable).equals(Code.UNSURE) ? HandCodes.NOT_TOLD : answer.code(variable);
        String without =
                ruling == Ruling.COMPUTED_RIGHT || ruling == Ruling.RULE_UNCLEAR ? pair.computed() : pair.hand();
        return new Judged(family, variable, pair, ruling, own.isEmpty() ? without : own);
    }

    /** The code that a variable of a family is left with: what both say, else what came of the verdict. */
    Map<UnitRef, Map<String, String>> finals() {
        Map<UnitRef, Map<String, String>> finals = new HashMap<>();
        for (Document family : codes.documents()) {
            Map<String, String> byVariable = new HashMap<>();
            codes.variables()
                    .forEach(variable -> byVariable.put(
                            variable, codes.pair(family, variable).computed()));
            finals.put(HandCodes.unit(family), byVariable);
        }
        judged.forEach(one -> finals.computeIfAbsent(HandCodes.unit(one.family()), made -> new HashMap<>())
                .put(one.variable(), one.code()));
        return finals;
    }

    /** The same, as the codes of a round. */
    public FinalCodes finalCodes() {
        Map<UnitRef, Map<String, String>> finals = finals();
        List<FinalCode> all = new ArrayList<>();
        for (Document family : codes.documents()) {
            UnitRef unit = HandCodes.unit(family);
            for (String variable : codes.variables()) {
                all.add(new FinalCode(
                        unit,
                        variable,
                        finals.getOrDefault(unit, Map.of()).getOrDefault(variable, ""),
                        !codes.pair(family, variable).isSame()));
            }
        }
        return new FinalCodes(all);
    }

    /** What the hand said of a family, in sentences: each difference, and how many variables have none. */
    public List<String> told(String round, Document family, Optional<String> variable) {
        List<String> told = new ArrayList<>();
        String where = " by hand in round " + round;
        judged.stream()
                .filter(one -> one.family().equals(family)
                        && variable.map(one.variable()::equals).orElse(true))
                .forEach(one -> told.add(one.variable() + " is " + one.pair().hand() + where + " and "
                        + one.pair().computed()
                        + " computed; the verdict is " + one.ruling().code() + ", and the code in the end "
                        + one.code()));
        int same = variable.isPresent()
                ? codes.variables().contains(variable.get()) ? 1 - told.size() : 0
                : codes.variables().size() - told.size();
        if (same > 0) {
            told.add(variable.map(name -> name + " is the same" + where)
                    .orElse(same + " variables are the same" + where));
        }
        return told;
    }

    /** How many differences there are; nothing of a person. */
    @Override
    public String toString() {
        return judged.size() + " differences";
    }
}
