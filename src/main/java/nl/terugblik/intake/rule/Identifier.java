package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number or name of up to 64 characters without control characters. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.IdentifierCheck.class)
public @interface Identifier {

    String message() default "BAD_IDENTIFIER";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
