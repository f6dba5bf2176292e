package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number from 0 to 9999999.99, with at most two digits behind a point. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.AmountCheck.class)
public @interface Amount {

    String message() default "BAD_AMOUNT";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
