package nl.terugblik.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import nl.terugblik.register.Rekeying.Rekeyed;
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
final class RekeyCommand implements Callable<Integer> {

    private final Session session;

    RekeyCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        return session.onRegister(jobs -> {
                    Rekeyed done = jobs.steward().rekey();
                    session.out()
                            .println(String.format(
                                    Locale.ROOT,
                                    "The keys are rotated: %,d families and %,d refused rows are sealed anew. The key file and all"
                                            + " pseudonyms are as they were.",
                                    done.families(),
                                    done.refusedRows()));
                    return ExitCode.DONE;
                })
                .number();
    }
}
