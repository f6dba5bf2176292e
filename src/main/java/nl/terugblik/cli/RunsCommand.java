package nl.terugblik.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows the ledger. */
@Command(
        name = "runs",
        description = "Lists every run of the ledger, the latest first.",
        footer = {"", "Example:", "  ./terugblik runs"})
final class RunsCommand implements Callable<Integer> {

    private final Session session;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    RunsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.reading(this::none, jobs -> {
                    if (json) {
                        LedgerJson.print(jobs.runs(), session.out());
                    } else {
                        LedgerText.print(jobs.runs(), session.out());
                    }
                    return ExitCode.DONE;
                })
                .number();
    }

    private ExitCode none() {
        if (json) {
            LedgerJson.print(List.of(), session.out());
            return ExitCode.DONE;
        }
        return session.noRegister();
    }
}
