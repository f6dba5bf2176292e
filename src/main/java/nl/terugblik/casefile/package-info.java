/**
 * The vocabulary of a case file: what a youth-protection agency knows about one family, as plain records.
 *
 * <p>Start at {@link nl.terugblik.casefile.CaseFile}. Nothing here reads, stores, codes or computes; every other
 * package may use it, and it uses none.
 */
@NullMarked
@ApplicationModule(
        displayName = "Case file",
        allowedDependencies = {})
package nl.terugblik.casefile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
