package nl.terugblik.cli.family;

import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.ErasedText;
import nl.terugblik.erasure.Erasure;
import nl.terugblik.files.CellText;
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
        footer = {
            "",
            "Example, of one family and of an organisation that leaves:",
            "  ./terugblik forget --organisation \"Agency North\" < number.txt",
            "  echo \"Agency North\" | ./terugblik forget --organisation \"Agency North\" --whole-agency"
        })
public final class ForgetCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            required = true,
            description = "The organisation whose number it is, as in its delivery.csv.")
    private String organisation = "";

    @Option(
            names = "--whole-agency",
            description =
                    "Erase everything of this organisation, which leaves; type its name on standard input to confirm.")
    private boolean wholeAgency;

    public ForgetCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        if (wholeAgency) {
            return forgetAgency();
        }
        String number = FamilyNumber.read(session, new Arguments(spec));
        return session.onRegister(jobs -> print(jobs.steward().forget(organisation, number)))
                .number();
    }

    private int forgetAgency() {
        Arguments arguments = new Arguments(spec);
        String typed = FamilyNumber.line(
                session,
                arguments,
                "Name of the organisation, to confirm",
                "Type the organisation's name on standard input"
                        + " to confirm that everything of it is to be erased.");
        arguments.demand(
                typed.equals(CellText.of(organisation)),
                "What was typed on standard input is not the name of the organisation; nothing was changed.");
        return session.onRegister(jobs -> {
                    ErasedText.print(jobs.rights().forgetAgency(organisation), session.out());
                    return ExitCode.DONE;
                })
                .number();
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
