package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A code from a closed list. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.OneOfCheck.class)
public @interface OneOf {

    /** The codes, as the export writes them. */
    String[] value();

    String message() default "UNKNOWN_CODE";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
