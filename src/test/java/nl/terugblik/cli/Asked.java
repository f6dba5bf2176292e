package nl.terugblik.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** What the program answered. */
record Asked(int exit, String out, String err) {

    /** Asks the program something, without a terminal, at a moment that does not pass. */
    static Asked of(Engine engine, Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Program program = new Program(
                () -> engine,
                Failures.standard().and(UnreadableStudy.class, ExitCode.INVALID_INPUT),
                environment,
                false,
                () -> 0L,
                new PrintWriter(out),
                new PrintWriter(err));
        return new Asked(program.execute(arguments), out.toString(), err.toString());
    }

    /** A failure that only this program's caller knows. */
    static final class UnreadableStudy extends RuntimeException {

        UnreadableStudy(String sentence) {
            super(sentence);
        }
    }
}
