package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A count that must be empty or 0 where another cell of its row holds a code. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.NoneWhereCheck.class)
public @interface NoneWhere {

    /** The component that holds the count. */
    String none();

    /** The other component. */
    String column();

    /** Its code. */
    String is();

    String message();

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
