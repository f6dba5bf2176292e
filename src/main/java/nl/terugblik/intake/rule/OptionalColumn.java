package nl.terugblik.intake.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column may be absent from the table altogether. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface OptionalColumn {

    /** Whether its absence is a gap that the steward is told of. */
    boolean expected() default true;
}
