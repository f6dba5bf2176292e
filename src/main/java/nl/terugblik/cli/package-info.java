/**
 * The command line: what can be asked of Terugblik, how the answer reads, and the exit code it ends with.
 *
 * <p>Start at {@link nl.terugblik.cli.Program}. The work itself is behind {@link nl.terugblik.cli.jobs.Engine}, so that help,
 * wrong usage and a held register are answered before anything heavy is loaded. Matching a table needs no engine;
 * {@code match} does it.
 *
 * <p>Rooms from the ground up: {@code exit} is how a command ends, {@code work} where it works, {@code jobs} what it asks of the
 * engine, {@code options} what it is given, {@code text} what it prints, and {@code session} holds these together. The commands are in
 * {@code study}, {@code family}, {@code steward}, {@code ledger}, {@code schedule}, {@code match}, {@code meta} and {@code console}, none of which uses another.
 *
 * <p>The package may use {@code accounts} (for who may sign in to the console), {@code audit}, {@code ledger} and {@code verification} (for the ledger), {@code files}, {@code keys}, {@code intake}
 * (for the refusal of a delivery and what is new in it), {@code source} (for its limits), {@code quarantine},
 * {@code erasure}, {@code backup}, {@code register} and {@code filenotes} (for the steward), {@code explain} and {@code compare} (for the auditor), {@code release} and {@code disclosure} (for what
 * leaves the house), {@code sample}, {@code wording}, {@code logbook} (for the log), {@code telling} (for the figures of a night), {@code trends} and {@code retention}, and for matching {@code matching} with its {@code csv},
 * {@code statistics} and {@code chart}, {@code meta} for pooling, and {@code schedule} for nights (with {@code protocol}, whose files schedules are like).
 */
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {
            "audit :: run",
            "accounts",
            "audit",
            "ledger",
            "ledger :: entry",
            "ledger :: note",
            "ledger :: witness",
            "verification",
            "files",
            "files :: table",
            "keys",
            "intake",
            "intake :: quality",
            "source",
            "sample",
            "quarantine",
            "register",
            "register :: erasure",
            "register :: seals",
            "erasure",
            "backup",
            "filenotes",
            "explain",
            "wording",
            "logbook",
            "lineage :: sending",
            "compare :: run",
            "compare :: found",
            "compare :: page",
            "release",
            "release :: signing",
            "release :: entries",
            "release :: source",
            "disclosure",
            "disclosure :: run",
            "disclosure :: dataset",
            "disclosure :: suppression",
            "matching",
            "matching :: balance",
            "matching :: csv",
            "statistics",
            "statistics :: samples",
            "chart",
            "chart :: balance",
            "telling",
            "trends",
            "retention",
            "schedule :: plan",
            "schedule :: calendar",
            "schedule :: night",
            "schedule :: run",
            "schedule :: install",
            "protocol",
            "question",
            "invented",
            "meta :: analysis",
            "meta :: report"
        })
package nl.terugblik.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
