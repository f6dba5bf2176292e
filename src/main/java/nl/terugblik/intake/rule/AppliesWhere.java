package nl.terugblik.intake.rule;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A cell that has a meaning only where another one of its row holds a code or, with no code named, is filled. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
public @interface AppliesWhere {

    /** The other component. */
    String column();

    /** Its codes, one of which it must hold; none for any. */
    String[] is() default {};
}
