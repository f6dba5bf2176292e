package nl.terugblik.intake.rule;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Care that was deployed has a start. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RowConstraints.StartedWhereDeployedCheck.class)
public @interface StartedWhereDeployed {

    String message() default "DEPLOYED_WITHOUT_START";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
