package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An end that is not before its start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.ChronologicalCheck.class)
@Repeatable(Chronological.Ends.class)
public @interface Chronological {

    /** The column that holds the start. */
    String start();

    /** The column that holds the end. */
    String end();

    String message() default "END_BEFORE_START";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Several ends of one row. */
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Ends {

        Chronological[] value();
    }
}
