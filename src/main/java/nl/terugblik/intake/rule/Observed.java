package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A day that is not after the extraction: nothing later can have been observed. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.ObservedCheck.class)
public @interface Observed {

    String message() default "AFTER_EXTRACTION";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
