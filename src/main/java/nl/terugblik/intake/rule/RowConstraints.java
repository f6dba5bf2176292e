package nl.terugblik.intake.rule;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import java.util.Set;

/**
 * The rules of a single row, one small validator each. Every rule but {@link Required} lets an empty cell pass, and every
 * rule about days lets a cell pass that is no day, so that each fault is named once. The validators are public because
 * hibernate-validator makes them by their public constructors; outside this package they cannot be named.
 */
final class RowConstraints {

    private RowConstraints() {}

    public static final class RequiredCheck implements ConstraintValidator<Required, String> {
        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            return !cell.isEmpty();
        }
    }

    public static final class IdentifierCheck implements ConstraintValidator<Identifier, String> {
        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            return Cells.isIdentifier(cell);
        }
    }

    public static final class OneOfCheck implements ConstraintValidator<OneOf, String> {
        private Set<String> codes = Set.of();

        @Override
        public void initialize(OneOf declared) {
            codes = Set.of(declared.value());
        }

        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            return cell.isEmpty() || codes.contains(cell);
        }
    }

    public static final class IsoDateCheck implements ConstraintValidator<IsoDate, String> {
        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            return cell.isEmpty() || Cells.day(cell) != Cells.NO_DAY;
        }
    }

    public static final class FreeTextCheck implements ConstraintValidator<FreeText, String> {
        private boolean searched;

        @Override
        public void initialize(FreeText declared) {
            searched = declared.searched();
        }

        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            return !searched || !Untranslated.isNoText(cell);
        }
    }

    public static final class ObservedCheck implements ConstraintValidator<Observed, String> {
        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            long extraction =
                    LocalDate.now(context.getClockProvider().getClock()).toEpochDay();
            return Cells.day(cell) == Cells.NO_DAY || Cells.day(cell) <= extraction;
        }
    }

    public static final class ChronologicalCheck implements ConstraintValidator<Chronological, Object> {
        private String start = "";
        private String end = "";

        @Override
        public void initialize(Chronological declared) {
            start = declared.start();
            end = declared.end();
        }

        @Override
        public boolean isValid(Object row, ConstraintValidatorContext context) {
            int from = Cells.day(Cells.of(row, start));
            int to = Cells.day(Cells.of(row, end));
            return from == Cells.NO_DAY || to == Cells.NO_DAY || to >= from || at(context, end);
        }
    }

    public static final class CountCheck implements ConstraintValidator<Count, String> {
        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            return cell.isEmpty() || Cells.count(cell) != Cells.NO_NUMBER;
        }
    }

    public static final class AmountCheck implements ConstraintValidator<Amount, String> {
        @Override
        public boolean isValid(String cell, ConstraintValidatorContext context) {
            return cell.isEmpty() || Cells.amount(cell) != Cells.NO_NUMBER;
        }
    }

    public static final class FilledWhereCheck implements ConstraintValidator<FilledWhere, Object> {
        private String filled = "";
        private String column = "";
        private String code = "";

        @Override
        public void initialize(FilledWhere declared) {
            filled = declared.filled();
            column = declared.column();
            code = declared.is();
        }

        @Override
        public boolean isValid(Object row, ConstraintValidatorContext context) {
            return !Cells.of(row, column).equals(code) || !Cells.of(row, filled).isEmpty() || at(context, filled);
        }
    }

    public static final class NoneWhereCheck implements ConstraintValidator<NoneWhere, Object> {
        private String none = "";
        private String column = "";
        private String code = "";

        @Override
        public void initialize(NoneWhere declared) {
            none = declared.none();
            column = declared.column();
            code = declared.is();
        }

        @Override
        public boolean isValid(Object row, ConstraintValidatorContext context) {
            return !Cells.of(row, column).equals(code) || Cells.count(Cells.of(row, none)) <= 0 || at(context, none);
        }
    }

    /** Names the column that a rule about several columns is broken in; never valid. */
    private static boolean at(ConstraintValidatorContext context, String column) {
        context.disableDefaultConstraintViolation();
        context.buildConstraintViolationWithTemplate(context.getDefaultConstraintMessageTemplate())
                .addPropertyNode(column)
                .addConstraintViolation();
        return false;
    }
}
