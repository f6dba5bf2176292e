package nl.terugblik.cli.family;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.ErasedText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Counts, or erases, the families whose legal retention ended. */
@Command(
        name = "retention",
        description = {
            "Counts the families whose legal retention ended: their case was closed before a day, and nothing of them is"
                    + " recorded on that day or later. With --erase they are erased, as one deed with one proof.",
            "",
            "Families of whom a row was refused are left out: nobody knows its day. Which day the law asks for, today less"
                    + " twenty years for most files, is for you to say."
        },
        footer = {"", "Example:", "  ./terugblik retention 2006-11-30", "  ./terugblik retention 2006-11-30 --erase"})
public final class RetentionCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "DAY", description = "The day, as 2006-11-30.")
    private String asked = "";

    @Option(names = "--erase", description = "Erase them.")
    private boolean erase;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public RetentionCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        LocalDate day = day();
        return session.onRegister(jobs -> {
                    if (erase) {
                        jobs.rights()
                                .forgetRetentionEnded(day)
                                .ifPresentOrElse(
                                        outcome -> ErasedText.print(outcome, session.out()),
                                        () -> session.out()
                                                .println("No family's legal retention ended before " + day
                                                        + "; nothing was changed."));
                    } else {
                        session.out().println(counted(jobs.rights().retentionEnded(day), day));
                    }
                    return ExitCode.DONE;
                })
                .number();
    }

    private static String counted(long families, LocalDate day) {
        return switch ((int) Math.min(families, 2)) {
            case 0 -> "0 families had their case closed before " + day + " and have nothing recorded since.";
            case 1 ->
                "1 family had its case closed before " + day
                        + " and has nothing recorded since. Add --erase to erase it.";
            default ->
                families + " families had their case closed before " + day
                        + " and have nothing recorded since. Add --erase to erase them.";
        };
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(asked.strip());
        } catch (DateTimeException e) {
            throw new Arguments(spec).wrong("DAY is a day as year-month-day, such as 2006-11-30.");
        }
    }
}
