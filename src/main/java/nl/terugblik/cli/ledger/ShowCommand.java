package nl.terugblik.cli.ledger;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.audit.run.AskedRun;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Jobs;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.LedgerJson;
import nl.terugblik.cli.text.LedgerText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one run of the ledger. */
@Command(
        name = "show",
        description = "Shows one run: its steps, its counts, and every file that went in or came out.",
        footer = {
            "",
            "Examples, the last run and one by the start of its id:",
            "  ./terugblik show last",
            "  ./terugblik show ekc-follow-up-0a1b2c"
        })
public final class ShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN", description = "The run's id, a start of it that no other run shares, or last.")
    private String asked = "";

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    public ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.onRegister(jobs -> show(jobs.find(asked), jobs)).number();
    }

    private ExitCode show(Optional<RunRecord> found, Jobs jobs) {
        if (found.isEmpty()) {
            session.err().println(new AskedRun(asked).whyNone(jobs.runs()));
            return ExitCode.WRONG_USAGE;
        }
        if (json) {
            LedgerJson.print(found.get(), session.out());
        } else {
            LedgerText.print(found.get(), session.out());
        }
        return ExitCode.DONE;
    }
}
