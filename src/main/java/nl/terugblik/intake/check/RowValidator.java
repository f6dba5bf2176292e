package nl.terugblik.intake.check;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Constructor;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import nl.terugblik.intake.Rule;
import nl.terugblik.intake.rule.Fault;
import nl.terugblik.intake.table.CanonicalTable;
import nl.terugblik.intake.table.Column;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Names the rules that a row breaks, by the constraints on its record; asked only about rows that break one. */
public final class RowValidator {

    private final Validator validator;

    /**
     * A validator for rows of a delivery.
     *
     * @param extractedOn the day of extraction, after which nothing can have been observed
     */
    public RowValidator(LocalDate extractedOn) {
        Clock extraction = Clock.fixed(extractedOn.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC);
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .clockProvider(() -> extraction)
                .buildValidatorFactory()) {
            validator = factory.getValidator();
        }
    }

    /** The rules that these cells break, in order of column; the cells stand in canonical order. */
    public List<Fault> faults(CanonicalTable table, List<String> cells) {
        return validator.validate(row(table, cells)).stream()
                .map(violation -> new Fault(Rule.valueOf(violation.getMessageTemplate()), column(table, violation)))
                .distinct()
                .sorted(Comparator.comparingInt(Fault::column).thenComparing(Fault::rule))
                .toList();
    }

    private static int column(CanonicalTable table, ConstraintViolation<?> violation) {
        return table.column(Column.header(violation.getPropertyPath().toString()));
    }

    private static Record row(CanonicalTable table, List<String> cells) {
        try {
            Class<?>[] types = new Class<?>[cells.size()];
            Arrays.fill(types, String.class);
            Constructor<? extends Record> constructor = table.row().getDeclaredConstructor(types);
            return constructor.newInstance(cells.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a row record takes one text a column", e);
        }
    }
}
