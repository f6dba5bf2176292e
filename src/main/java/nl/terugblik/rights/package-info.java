/**
 * What the law gives families, and asks of whoever holds their files: to be told what is held of them and where it was
 * used, and to have it erased where its time is over.
 *
 * <p>Start at {@link nl.terugblik.rights.AccessRequest} and {@link nl.terugblik.rights.Retention}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rights",
        allowedDependencies = {
            "casefile",
            "register",
            "register :: rows",
            "explain",
            "ledger",
            "ledger :: entry",
            "audit",
            "intake",
            "intake :: table",
            "keys",
            "chart",
            "files"
        })
package nl.terugblik.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
