package nl.terugblik.cli.ledger;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.NoRegister;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.VerifyText;
import nl.terugblik.verification.Against;
import nl.terugblik.verification.Verified;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds the register, its ledger and every recorded file against what was entered. */
@Command(
        name = "verify",
        description = {
            "Holds the ledger, the register and every recorded file against what was entered, and says what is not as it was"
                    + " and since when. Nothing is changed. Ends with 5 where something is not as it was.",
            "",
            "Whoever holds the key that signs the ledger can write all of it anew. Only a note that somebody else kept tells:"
                    + " have checkpoints mailed, or write them down, and name one with --against.",
            "",
            "Without the register's key, the log, its signatures and the results are checked, and what is sealed is not."
        },
        footer = {
            "",
            "Examples:",
            "  ./terugblik verify",
            "  ./terugblik verify --against 2026-11-01.note",
            "  ./terugblik verify --print"
        })
public final class VerifyCommand implements Callable<Integer> {

    private final Session session;

    @Option(
            names = "--against",
            paramLabel = "NOTE",
            description = "A checkpoint that was kept elsewhere: a file, or SIZE:ROOT as it was written down.")
    private Optional<String> against = Optional.empty();

    @Option(names = "--run", paramLabel = "RUN", description = "Look at the files of this run alone.")
    private Optional<String> run = Optional.empty();

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    @Option(names = "--print", description = "Write a page for an officer to sign.")
    private boolean print;

    public VerifyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Optional<Against> kept = against.map(Against::of);
        return session.verifying(kept, run)
                .map(this::print)
                .orElseGet(() -> {
                    throw new NoRegister(session.options().work());
                })
                .number();
    }

    private ExitCode print(Verified verified) {
        if (json) {
            VerifyText.json(verified, session.out());
        } else if (print) {
            VerifyText.statement(verified, session.behalf().acting(), session.out());
        } else {
            VerifyText.lines(verified, session.out());
        }
        return verified.holds() ? ExitCode.DONE : ExitCode.VERIFICATION_FAILED;
    }
}
