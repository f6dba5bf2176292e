package nl.terugblik.coding.research;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code group_is}: a number for each group of the study; not applicable in a group without one. */
final class GroupIs implements Operator {

    private final Map<String, Code> codes = new TreeMap<>();

    GroupIs(Parameters parameters) {
        parameters
                .map("codes")
                .forEach((group, code) -> codes.put(String.valueOf(group), Code.of(((Number) code).intValue())));
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.PLANS, "kind", "status", "established_on");
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        family.file().plans().forEach(trace::counted);
        return codes.getOrDefault(family.group(), Code.missing(MissingReason.NOT_APPLICABLE));
    }
}
