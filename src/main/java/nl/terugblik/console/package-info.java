/**
 * The web console: what stewards, researchers, auditors and coders open in the morning.
 *
 * <p>Start at {@link nl.terugblik.console.serve.BootConsole}. Its libraries are in {@code terugblik-console.jar} alone, which the
 * launcher uses for {@code serve}; no class of any other package may need them. Rooms from the ground up: {@code place} is
 * what is served, {@code door} the way into the logs for whoever only reads, {@code layout} what all pages share, {@code access} who
 * may see what and the entries of it, {@code network} and {@code signin} how someone proves who they are, {@code home} the first page,
 * and {@code serve} holds these together. The pages of each role are rooms of
 * their own, which use none of the others' and are used by none.
 *
 * <p>A page is a {@code @Controller} whose address begins with that of an {@link nl.terugblik.console.access.Area}, which says whose
 * it is, and a template below {@code pages/} that puts its {@code content} into {@code layout}; its words are in {@code words/}, in
 * both languages; what it links to, it brings as {@link nl.terugblik.console.layout.NavLink.Bringing}. Whatever answers with anything
 * of a family or a refused row is marked {@link nl.terugblik.console.access.Sees}, and what needs a proof
 * {@link nl.terugblik.console.access.Proven}. {@code MyPage} is the example.
 */
@NullMarked
@ApplicationModule(
        displayName = "Console",
        allowedDependencies = {
            "accounts",
            "chart",
            "cli :: exit",
            "cli :: jobs",
            "cli :: work",
            "cores",
            "engine :: start",
            "files",
            "ledger",
            "ledger :: entry",
            "ledger :: note",
            "ledger :: tree",
            "logbook",
            "protocol",
            "round :: desk",
            "schedule :: plan",
            "schedule :: calendar",
            "schedule :: night"
        })
package nl.terugblik.console;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
