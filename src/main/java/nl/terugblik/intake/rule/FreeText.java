package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column is free text: read for what the product needs of it, or dropped, and never kept. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.FreeTextCheck.class)
public @interface FreeText {

    /** Whether the text is searched for mentions of a conference. */
    boolean searched() default false;

    String message() default "ERROR_CELL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
