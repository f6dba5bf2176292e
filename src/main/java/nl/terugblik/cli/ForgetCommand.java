package nl.terugblik.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.files.CellText;
import nl.terugblik.files.TextStart;
import nl.terugblik.wording.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Erases a family, whose number is read from standard input so that no shell remembers it. */
@Command(
        name = "forget",
        description = {
            "Erases a family: its key, its case file, its refused rows, and the dataset of every run that held it.",
            "",
            "The family's number is read from standard input. What stays is a keyed mark by which later deliveries of the"
                    + " family are left out, and a proof without its number. Backups and copies of results are not reached."
        },
        footer = {"", "Example:", "  ./terugblik forget --organisation \"Agency North\" < number.txt"})
final class ForgetCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            required = true,
            description = "The organisation whose number it is, as in its delivery.csv.")
    private String organisation = "";

    ForgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (session.terminal()) {
            session.err().print("Number of the family: ");
            session.err().flush();
        }
        List<String> numbers = standardInput()
                .lines()
                .map(CellText::of)
                .filter(line -> !line.isEmpty())
                .toList();
        new Arguments(spec)
                .demand(numbers.size() == 1, "Give the number of one family on standard input, on a line of its own.");
        return session.onRegister(jobs -> print(jobs.steward().forget(organisation, numbers.get(0))))
                .number();
    }

    private static String standardInput() {
        BufferedInputStream bytes = new BufferedInputStream(System.in);
        try (Reader in = new InputStreamReader(
                bytes, TextStart.skip(bytes, StandardCharsets.UTF_8).encoding())) {
            StringWriter all = new StringWriter();
            in.transferTo(all);
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExitCode print(Erasure.Outcome outcome) {
        session.out()
                .println("The family is erased: "
                        + Counted.of(outcome.erased().versions(), "version") + " of its case file, "
                        + Counted.of(outcome.erased().refusedRows(), "refused row") + ".");
        outcome.runs()
                .forEach(run -> session.out()
                        .println("  Run " + run + " held it; its dataset was removed. Carry the study out again."));
        outcome.notFound()
                .forEach(run -> session.out()
                        .println("  Run " + run
                                + " is not where it was written; look for its folder and erase the family there."));
        session.out().println("  Proof: " + outcome.proof());
        session.out()
                .println(
                        "  Backups made before, exports, releases and copies of results still hold it: remove those too.");
        return ExitCode.DONE;
    }
}
