/**
 * Where one family's values come from: why it is in or out of the cohort of a run, and for each variable the rule with its
 * line in the instrument, the rows that counted, those that were passed over, and whether the run says the same.
 *
 * <p>Start at {@link nl.terugblik.explain.Explain}. The case file is coded again as of the run, by the very rules that the
 * run went by, and nothing that it says is written down anywhere: it goes to whoever asked, and that they asked is entered.
 */
@NullMarked
@ApplicationModule(
        displayName = "Explain",
        allowedDependencies = {
            "supervision",
            "casefile",
            "protocol",
            "question",
            "question :: event",
            "cohort",
            "coding",
            "coding :: codes",
            "register",
            "register :: erasure",
            "intake",
            "intake :: table",
            "intake :: text",
            "source",
            "audit",
            "audit :: run",
            "keys",
            "files",
            "wording"
        })
package nl.terugblik.explain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
