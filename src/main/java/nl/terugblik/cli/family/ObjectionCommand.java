package nl.terugblik.cli.family;

import java.util.Optional;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.FamilyJobs;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The objections of families to research. */
@Command(
        name = "objection",
        description = {
            "A family's objection to research stands, whatever later deliveries leave out, until the family withdraws it and"
                    + " you enter that here. A delivery that comes after it and lists the family again brings a new one."
        },
        footer = {"", "Example:", "  ./terugblik objection withdrawn --organisation \"Agency North\" < number.txt"})
public final class ObjectionCommand implements Runnable {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ObjectionCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name what to enter: withdrawn.");
    }

    @Command(
            name = "withdrawn",
            description = "Enters that a family withdrew its objection; its number is read from standard input.")
    int withdrawn(
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            description = "Whose number it is, as in delivery.csv (default: the only organisation).")
                    Optional<String> organisation) {
        String number = FamilyNumber.read(session, new Arguments(spec));
        return session.onRegister(jobs -> {
                    boolean had = jobs.rights().objectionWithdrawn(new FamilyJobs.Family.Number(organisation, number));
                    session.out()
                            .println(
                                    had
                                            ? "The objection is withdrawn: studies from now on may use the family's file."
                                                    + " Have the agency take it off its list, or its next delivery brings"
                                                    + " it back."
                                            : "The family has no objection that stands; nothing was changed.");
                    return ExitCode.DONE;
                })
                .number();
    }
}
