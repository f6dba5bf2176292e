/**
 * How good deliveries were over time: for each agency the last of them beside one another, by table, column and rule, so that a
 * fault that lasts stays in sight and not only the night on which it came.
 *
 * <p>Start at {@link nl.terugblik.trends.Trends}. It sees counts in the register and no rows. It may use {@code register}
 * (which deliveries there are), {@code intake} (for rules and their words), {@code chart}, {@code wording} and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Trends",
        allowedDependencies = {"register", "intake", "intake :: quality", "chart", "files", "wording"})
package nl.terugblik.trends;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
