package nl.terugblik.cli.steward;

import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.session.Session;
import nl.terugblik.register.seals.Rekeying.Rekeyed;
import nl.terugblik.wording.Counted;
import picocli.CommandLine.Command;

/** Rotates the keys that are derived for storage and quarantine. */
@Command(
        name = "rekey",
        description = {
            "Rotates the keys for storage and quarantine: all or nothing.",
            "",
            "The key file stays, and pseudonyms stay: they cannot be made anew without the agencies' numbers."
        },
        footer = {"", "Example:", "  ./terugblik rekey"})
public final class RekeyCommand implements Callable<Integer> {

    private final Session session;

    public RekeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.onRegister(jobs -> {
                    Rekeyed done = jobs.steward().rekey();
                    session.out()
                            .println("The keys are rotated; sealed anew are " + Counted.families(done.families())
                                    + " and "
                                    + Counted.of(done.refusedRows(), "refused row")
                                    + ". The key file and all pseudonyms are as they were.");
                    return ExitCode.DONE;
                })
                .number();
    }
}
