package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day of the calendar written yyyy-MM-dd, from 1900-01-01 on. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.IsoDateCheck.class)
public @interface IsoDate {

    String message() default "IMPOSSIBLE_DATE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
