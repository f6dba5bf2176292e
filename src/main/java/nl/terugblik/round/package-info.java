/**
 * People who code: rounds in which two code the same units without seeing each other's codes and a third decides where they
 * differ.
 *
 * <p>Start at {@link nl.terugblik.round.Rounds}. Rooms from the ground up: {@code scheme} is what was planned, {@code unit} what is
 * coded, {@code sheet} what coders get and hand in, {@code desk} what lies there for pages on which they code, {@code store} what the register keeps of it, {@code agreement} how far two
 * coders agree {@code decided} what the codes are in the end and {@code plans} what comes of a round of plans, which {@code page} tells people; {@code interviews} is what comes of one of interviews, and {@code hand} draws the case files of a run that people code as well and holds
 * their codes against the computer's. It sees what people wrote, and hands that to coders in their
 * sheets, nowhere else. It may use {@code audit} (for runs), {@code explain} (for what codes rest on), {@code filenotes} (for whose file is meant), {@code question} and {@code outcomes} (for a study's
 * groups and effects), {@code intake} (for deliveries, and for reading workbooks), {@code register} (for what may be used and its
 * seals), {@code keys}, {@code casefile} (for pseudonyms), {@code protocol} (for files of YAML), {@code statistics}, {@code
 * ledger} (for entries), {@code exchange} (for workbooks and other programs), {@code chart} (for pictures) and {@code files}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rounds",
        allowedDependencies = {
            "audit",
            "audit :: run",
            "explain",
            "filenotes",
            "question",
            "question :: event",
            "protocol :: analysis",
            "outcomes",
            "intake",
            "intake :: table",
            "intake :: text",
            "intake :: workbook",
            "register",
            "register :: erasure",
            "register :: rows",
            "register :: seals",
            "keys",
            "casefile",
            "protocol",
            "statistics",
            "statistics :: agreement",
            "statistics :: tests",
            "ledger :: entry",
            "exchange",
            "chart",
            "exchange :: excel",
            "files",
            "wording"
        })
package nl.terugblik.round;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
