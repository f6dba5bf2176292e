package nl.terugblik.intake.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The column is free text: read for what the product needs of it, or dropped, and never kept. */
@Target(ElementType.RECORD_COMPONENT)
@Retention(RetentionPolicy.RUNTIME)
@interface FreeText {

    /** Whether the text is searched for mentions of a conference. */
    boolean searched() default false;
}
