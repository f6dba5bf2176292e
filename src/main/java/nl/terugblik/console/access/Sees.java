package nl.terugblik.console.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what answers with anything of a family or a refused row. Whoever asks says what for ({@code purpose}, which is asked
 * where it is missing), and that they looked, or were refused, is entered before anything is shown.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sees {

    /** How they look, as the entry has it: a word or two, such as {@code explain} or {@code quarantine.show}. */
    String value();

    /** What for, where a page is for one thing alone; else whoever asks says it. */
    String purpose() default "";

    /**
     * Whether a command that the page starts enters the look itself, with the family it was at; only what is refused is then
     * entered here.
     */
    boolean byCommand() default false;
}
