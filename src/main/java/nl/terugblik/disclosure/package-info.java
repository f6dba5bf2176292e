/**
 * Disclosure control: what of a run can leave the house without telling of few families or children.
 *
 * <p>Start at {@link nl.terugblik.disclosure.TableControl} for tables and {@link nl.terugblik.disclosure.dataset.DatasetControl} for
 * datasets. Of tables every rule says which counts its cells tell; small ones are hidden, and as many others as it takes
 * that linear programming over all tables finds no small one: {@code rules} says what cells tell, {@code counts} holds that as
 * equations, {@code suppression} hides. It sees the files of one run and may use {@code files} and {@code wording}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Disclosure control",
        allowedDependencies = {"files", "wording"})
package nl.terugblik.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
