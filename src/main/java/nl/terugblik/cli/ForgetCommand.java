package nl.terugblik.cli;

import java.util.concurrent.Callable;
import nl.terugblik.erasure.Erasure;
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
        String number = FamilyNumber.read(session, new Arguments(spec));
        return session.onRegister(jobs -> print(jobs.steward().forget(organisation, number)))
                .number();
    }

    private ExitCode print(Erasure.Outcome outcome) {
        session.out()
                .println("The family is erased: " + outcome.erased().versions() + " versions of its case file, "
                        + outcome.erased().refusedRows() + " refused rows.");
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
