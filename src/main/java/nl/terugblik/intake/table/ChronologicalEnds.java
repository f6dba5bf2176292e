package nl.terugblik.intake.table;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Several ends of one row. It stands by itself because a type within an annotation is public, and what reads a public
 * annotation may not see {@link Chronological}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface ChronologicalEnds {

    Chronological[] value();
}
