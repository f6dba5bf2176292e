package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A cell that must be filled where another of its row holds a code. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.FilledWhereCheck.class)
public @interface FilledWhere {

    /** The component that must be filled. */
    String filled();

    /** The other component. */
    String column();

    /** Its code. */
    String is();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
