package nl.terugblik.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cli.jobs.Engine;
import nl.terugblik.logbook.Caller;

/** What the program answered. */
record Asked(int exit, String out, String err) {

    private static final Instant MOMENT = Instant.parse("2026-01-02T03:04:05Z");

    /** Asks the program something, without a terminal, at a moment that does not pass. */
    static Asked of(Engine engine, Map<String, String> environment, String... arguments) {
        return of(engine, environment, MOMENT, arguments);
    }

    /** The same at another moment. */
    static Asked of(Engine engine, Map<String, String> environment, Instant moment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(
                () -> engine,
                Failures.standard().and(UnreadableStudy.class, ExitCode.INVALID_INPUT),
                environment,
                false,
                () -> 0L,
                Clock.fixed(moment, ZoneOffset.UTC),
                new Caller("tester", 1),
                new PrintWriter(out),
                new PrintWriter(err));
        return new Asked(program.execute(arguments), out.toString(), err.toString());
    }

    /** What it complained of, line by line. */
    List<String> complaints() {
        return err.lines().toList();
    }

    /** A failure that only this program's caller knows. */
    static final class UnreadableStudy extends RuntimeException {

        UnreadableStudy(String sentence) {
            super(sentence);
        }
    }
}
