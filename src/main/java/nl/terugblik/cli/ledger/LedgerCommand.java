package nl.terugblik.cli.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.ledger.witness.Cosigning;
import nl.terugblik.ledger.witness.PaperPage;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What makes a ledger evidence to others: checkpoints that they keep, and proofs that need no more than those. */
@Command(
        name = "ledger",
        description = {
            "Checkpoints of the ledger for others to keep, their cosignatures, and proofs.",
            "",
            "Who holds the key that signs the ledger can write all of it anew; a checkpoint that somebody else keeps is what"
                    + " tells. See ./terugblik verify --against."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik ledger checkpoint --print",
            "  ./terugblik ledger cosign 12.note --as auditor --sign-with auditor.private.pem",
            "  ./terugblik ledger proof --from 9",
            "  ./terugblik ledger proof --entry 4",
            "  ./terugblik ledger rotate"
        })
public final class LedgerCommand implements Runnable {

    private final Session session;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public LedgerCommand(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do: checkpoint, cosign, proof or rotate.");
    }

    @Command(name = "checkpoint", description = "Signs what the ledger is now, and writes it to standard output.")
    int checkpoint(@Option(names = "--print", description = "Write a page for a bound logbook.") boolean print) {
        return session.onRegister(jobs -> {
                    String note = jobs.log().checkpoint();
                    session.out().print(print ? PaperPage.of(note, clock.instant()) : note);
                    return ExitCode.DONE;
                })
                .number();
    }

    @Command(
            name = "cosign",
            description = {
                "Adds a cosignature to a checkpoint: that whoever signs saw the ledger do no more than grow.",
                "",
                "Needs the proof from the checkpoint that they cosigned last (ledger proof --from SIZE), unless it is the"
                        + " first; which that was is kept beside their key."
            })
    int cosign(
            @Parameters(paramLabel = "NOTE", description = "The checkpoint's file, to which the line is added.")
                    Path note,
            @Option(
                            names = "--sign-with",
                            paramLabel = "FILE",
                            required = true,
                            description = "Their Ed25519 private key, in PEM.")
                    Path key,
            @Option(
                            names = "--proof",
                            paramLabel = "FILE",
                            description = "What ledger proof --from gave (default: none, for a first checkpoint).")
                    Optional<Path> proof) {
        String name =
                session.options().actor().orElseThrow(() -> new Arguments(spec).wrong("Say who cosigns: --as NAME."));
        Arguments arguments = new Arguments(spec);
        arguments.mustBeFile(note, "checkpoint");
        arguments.mustBeFile(key, "private key");
        proof.ifPresent(file -> arguments.mustBeFile(file, "proof"));
        session.out().println(new Cosigning(name, key).cosign(note, proof, clock.instant()));
        return ExitCode.DONE.number();
    }

    @Command(
            name = "proof",
            description = "Writes the proof that the ledger only grew since a size, or that an entry is in it.")
    int proof(
            @Option(names = "--from", paramLabel = "SIZE", description = "The size of the earlier checkpoint.")
                    Optional<Long> from,
            @Option(names = "--entry", paramLabel = "N", description = "The number of the entry.")
                    Optional<Long> entry) {
        new Arguments(spec).demand(from.isPresent() != entry.isPresent(), "Name either --from SIZE or --entry N.");
        return session.onRegister(jobs -> {
                    session.out()
                            .print(from.map(jobs.log()::grewFrom)
                                    .orElseGet(() -> jobs.log().holds(entry.orElseThrow())));
                    return ExitCode.DONE;
                })
                .number();
    }

    @Command(
            name = "rotate",
            description =
                    "Takes a new key that signs the ledger from now on; the old one signs for it, and is destroyed.")
    int rotate() {
        return session.onRegister(jobs -> {
                    session.out()
                            .println("The ledger has a new key: " + jobs.log().rotate());
                    return ExitCode.DONE;
                })
                .number();
    }
}
