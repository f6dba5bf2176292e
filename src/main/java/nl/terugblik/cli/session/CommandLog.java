package nl.terugblik.cli.session;

import java.util.Optional;
import java.util.Set;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.logbook.Logbook;
import org.jspecify.annotations.Nullable;

/** What the log is told of the command that is carried out: that it began, what failed, how it ended. */
public final class CommandLog {

    /** A failure of these kinds is for whoever knows the program, who has to know where it came from. */
    private static final Set<ExitCode> TRACED =
            Set.of(ExitCode.INTERNAL_ERROR, ExitCode.VERIFICATION_FAILED, ExitCode.CANNOT_READ_OR_WRITE);

    private volatile @Nullable Logbook log;
    private String why = "";

    /** A command begins; where it has no log, nothing is told. */
    void begin(Optional<Logbook> begun) {
        log = begun.orElse(null);
        why = "";
        open().ifPresent(to -> to.say("the command began (Terugblik " + Version.number() + ")"));
    }

    /** The log of the command, where one has begun that has one. */
    Optional<Logbook> open() {
        return Optional.ofNullable(log);
    }

    /** The command fails; its words are not kept, since they may be about what it was given. */
    void fail(Throwable failure, ExitCode code) {
        why = " (" + Failures.name(failure) + ")";
        if (TRACED.contains(code)) {
            open().flatMap(to -> to.keep(failure)).ifPresent(file -> why += "; where in the program: " + file);
        }
    }

    /** The command ended. */
    public void end(int exit) {
        open().ifPresent(to -> to.end(exit, "the command ended: " + ExitCode.words(exit) + why));
        log = null;
    }
}
