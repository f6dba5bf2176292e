package nl.terugblik.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.audit.RunRecord;
import nl.terugblik.audit.RunSummary;
import nl.terugblik.wording.DidYouMean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows one run of the ledger. */
@Command(
        name = "show",
        description = "Shows one run: its steps, its counts, and every file that went in or came out.",
        footer = {"", "Example, by the start of its id:", "  ./terugblik show study-2026"})
final class ShowCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "RUN", description = "The run's id, or a start of it that no other run shares.")
    private String asked = "";

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    ShowCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.onRegister(jobs -> show(jobs.find(asked), jobs)).number();
    }

    private ExitCode show(Optional<RunRecord> found, Jobs jobs) {
        if (found.isEmpty()) {
            session.err()
                    .println("No run has the id " + asked + ", or more than one starts so; ./terugblik runs lists"
                            + " them."
                            + DidYouMean.question(
                                    asked,
                                    jobs.runs().stream().map(RunSummary::id).toList()));
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
