/**
 * The quarantine as the steward sees it: which refused rows wait, for how long and by which rule; one of them as it
 * stands; and all of them as tables that an agency can mend its source by.
 *
 * <p>Start at {@link nl.terugblik.quarantine.Quarantine}. It is one of the few packages that see what a row says, and it
 * hands that to the steward's terminal or a file for the agency, nowhere else. It may use {@code intake} (for rules and
 * the reading of rows), {@code register}, {@code keys} and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Quarantine",
        allowedDependencies = {
            "intake",
            "intake :: quality",
            "intake :: table",
            "intake :: text",
            "register",
            "register :: refused",
            "register :: seals",
            "keys",
            "files"
        })
package nl.terugblik.quarantine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
