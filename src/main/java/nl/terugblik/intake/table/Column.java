package nl.terugblik.intake.table;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.terugblik.intake.rule.Amount;
import nl.terugblik.intake.rule.Count;
import nl.terugblik.intake.rule.FreeText;
import nl.terugblik.intake.rule.IsoDate;
import nl.terugblik.intake.rule.Key;
import nl.terugblik.intake.rule.KnownOfRefused;
import nl.terugblik.intake.rule.Observed;
import nl.terugblik.intake.rule.OneOf;
import nl.terugblik.intake.rule.OptionalColumn;
import nl.terugblik.intake.rule.Required;

/**
 * A column of a canonical table, as its constraints declare it.
 *
 * @param name the name in the header row
 * @param kind what its cells hold
 * @param codes for a {@link Kind#CODE}, the codes in the order of the vocabulary
 * @param key whether it is the table's primary key, or part of it
 * @param required whether a cell must be filled
 * @param observed whether its day must not lie after the extraction
 * @param optional whether a table may lack it
 * @param expected whether its absence is a gap
 * @param knownOfRefused whether it is kept of a refused row too
 */
public record Column(
        String name,
        Kind kind,
        List<String> codes,
        boolean key,
        boolean required,
        boolean observed,
        boolean optional,
        boolean expected,
        boolean knownOfRefused) {

    /** What the cells of a column hold. */
    public enum Kind {
        FAMILY,
        CHILD,
        /** The number of something else: of the row itself, or of the order that it extends. */
        NUMBER,
        QUESTIONNAIRE,
        CODE,
        DAY,
        /** A whole number. */
        COUNT,
        /** A number with hundredths. */
        AMOUNT,
        FREE_CODE,
        DROPPED_TEXT,
        SEARCHED_TEXT
    }

    static List<Column> of(Class<? extends Record> row) {
        return Arrays.stream(row.getRecordComponents()).map(Column::of).toList();
    }

    private static Column of(RecordComponent component) {
        OneOf codes = component.getAnnotation(OneOf.class);
        return new Column(
                header(component.getName()),
                kind(component),
                codes == null ? List.of() : List.of(codes.value()),
                component.isAnnotationPresent(Key.class),
                component.isAnnotationPresent(Required.class),
                component.isAnnotationPresent(Observed.class),
                component.isAnnotationPresent(OptionalColumn.class),
                !component.isAnnotationPresent(OptionalColumn.class)
                        || component.getAnnotation(OptionalColumn.class).expected(),
                component.isAnnotationPresent(KnownOfRefused.class));
    }

    private static Kind kind(RecordComponent component) {
        FreeText text = component.getAnnotation(FreeText.class);
        if (text != null) {
            return text.searched() ? Kind.SEARCHED_TEXT : Kind.DROPPED_TEXT;
        }
        if (component.isAnnotationPresent(OneOf.class)) {
            return Kind.CODE;
        }
        if (component.isAnnotationPresent(IsoDate.class)) {
            return Kind.DAY;
        }
        if (component.isAnnotationPresent(Count.class)) {
            return Kind.COUNT;
        }
        if (component.isAnnotationPresent(Amount.class)) {
            return Kind.AMOUNT;
        }
        return switch (component.getName()) {
            case "familyId" -> Kind.FAMILY;
            case "childId" -> Kind.CHILD;
            case "questionnaireId" -> Kind.QUESTIONNAIRE;
            default -> component.getName().endsWith("Id") ? Kind.NUMBER : Kind.FREE_CODE;
        };
    }

    /** The header of a component: {@code startedOn} is {@code started_on}. */
    public static String header(String component) {
        return component.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT).intern();
    }
}
