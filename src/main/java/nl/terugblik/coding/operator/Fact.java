package nl.terugblik.coding.operator;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.casefile.FamilyFacts;
import nl.terugblik.casefile.FamilyFacts.Ethnicity;
import nl.terugblik.casefile.FamilyFacts.ParentalMid;
import nl.terugblik.casefile.SourceField;
import nl.terugblik.casefile.SourceTable;
import nl.terugblik.coding.codes.Code;
import nl.terugblik.coding.codes.MissingReason;
import nl.terugblik.coding.family.Family;
import nl.terugblik.coding.family.Trace;
import nl.terugblik.coding.rule.Operator;
import nl.terugblik.coding.rule.Parameters;

/** {@code fact}: a field of the family's own row, by a number for each of its values. */
final class Fact implements Operator {

    private final String name;
    private final String empty;
    private final Function<FamilyFacts, ? extends Optional<?>> field;
    private final Map<Object, Code> codes = new HashMap<>();

    Fact(Parameters parameters) {
        this.name = parameters.text("field").orElse("");
        this.empty = "has nothing under " + name;
        List<?> values = switch (name) {
            case "ethnicity" -> Arrays.asList(Ethnicity.values());
            case "parents_together" -> List.of(false, true);
            case "households_involved" -> List.of(1, 2);
            case "parental_mid" -> Arrays.asList(ParentalMid.values());
            default -> throw parameters.fault("needs a field of the family's row");
        };
        this.field = switch (name) {
            case "ethnicity" -> FamilyFacts::ethnicity;
            case "parents_together" -> FamilyFacts::parentsTogether;
            case "households_involved" -> FamilyFacts::householdsInvolved;
            default -> FamilyFacts::parentalMid;
        };
        Map<?, ?> written = parameters.map("codes");
        for (Object value : values) {
            if (!(written.get(nameOf(value)) instanceof Number number)) {
                throw parameters.fault("needs a code for " + nameOf(value));
            }
            codes.put(value, Code.of(number.intValue()));
        }
        if (written.size() > values.size()) {
            throw parameters.fault("has a code for a value that the field cannot have");
        }
    }

    @Override
    public Set<SourceField> reads() {
        return SourceField.of(SourceTable.FAMILIES, name);
    }

    @Override
    public Code trace(Family family, Code[] answers, Trace trace) {
        Optional<?> value = field.apply(family.file().facts());
        if (value.isPresent()) {
            trace.counted(family.file().facts());
        } else {
            trace.passed(family.file().facts(), empty);
        }
        return value.isPresent()
                ? codes.getOrDefault(value.orElseThrow(), Code.missing(MissingReason.NOT_RECORDED))
                : Code.missing(MissingReason.NOT_RECORDED);
    }

    /** A value as the export contract writes it. */
    private static String nameOf(Object value) {
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
