package nl.terugblik.cli.family;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.FamilyJobs;
import nl.terugblik.cli.jobs.FamilyJobs.Family;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.LedgerJson;
import nl.terugblik.explain.Explanation;
import nl.terugblik.explain.ExplanationText;
import nl.terugblik.explain.FamilySearch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Explains where a family's values come from, or why it is not in a run. */
@Command(
        name = "explain",
        description = {
            "Explains where a family's values come from, or why it is not in a run: its moments and the rows they rest on, the"
                    + " rule with its line in the instrument, what counted, what was passed over and why, and whether the run"
                    + " says the same.",
            "",
            "The case file is coded again as of the run. Without a variable every one is told in short. That you asked, and"
                    + " what for, is entered before anything is shown."
        },
        footer = {
            "",
            "Example, by a start of the pseudonym, and by the agency's number on standard input:",
            "  ./terugblik explain 7c1e0a42 new_out_of_home_t3 --run ekc-follow-up-0a1b2c-1",
            "  ./terugblik explain - --organisation \"Agency North\" --purpose \"complaint\" < number.txt",
            "  ./terugblik explain - --all --out inzage.html --purpose \"request for access\" < number.txt"
        })
public final class ExplainCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FAMILY",
            description =
                    "Its pseudonym in the run, or at least 8 digits from its start; - to read its number at the agency"
                            + " from standard input.")
    private String family = "";

    @Parameters(
            paramLabel = "VARIABLE",
            arity = "0..1",
            index = "1",
            description = "The variable; for a measure of the trajectory with its moment, as children_supervised@t2.")
    private Optional<String> variable = Optional.empty();

    @Option(
            names = "--run",
            paramLabel = "RUN",
            description = "The run's id, or a start of it that no other run shares (default: the latest study).")
    private Optional<String> run = Optional.empty();

    @Option(
            names = "--organisation",
            paramLabel = "NAME",
            description = "Whose number it is, as in delivery.csv (default: the only organisation).")
    private Optional<String> organisation = Optional.empty();

    @Option(
            names = "--delivery",
            paramLabel = "DIR",
            description = "Show the lines of this delivery too, where it is the one that was taken in.")
    private Optional<Path> delivery = Optional.empty();

    @Option(
            names = "--source",
            paramLabel = "PROFILE",
            description = "The source profile by which that delivery was taken in.")
    private Optional<String> source = Optional.empty();

    @Option(
            names = "--purpose",
            paramLabel = "TEXT",
            description = "What the answer is for; entered with who asked. Name no person in it.")
    private String purpose = "";

    @Option(
            names = "--all",
            description =
                    "Answer a family's request for access, in Dutch: all that is held of it, from which deliveries, where"
                            + " it was used, and who saw it.")
    private boolean all;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "With --all: a new file for the page that the family gets.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    public ExplainCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Arguments arguments = new Arguments(spec);
        arguments.demand(all || out.isEmpty(), "--out goes with --all.");
        if (all) {
            return all(arguments);
        }
        Optional<Path> profile = source.map(arguments::sourceProfile);
        delivery.ifPresent(folder -> arguments.mustBeDelivery(folder, profile));
        FamilyJobs.Question question = new FamilyJobs.Question(
                who(arguments), variable, run, delivery.map(folder -> new FamilyJobs.Delivery(folder, profile)));
        return session.onRegister(jobs -> print(jobs.families().explain(question, purpose)))
                .number();
    }

    private int all(Arguments arguments) {
        arguments.demand(
                variable.isEmpty() && run.isEmpty() && delivery.isEmpty() && !json,
                "--all tells everything of a family; leave VARIABLE, --run, --delivery and --json out.");
        new Places(arguments, session.options().work()).mustBeFreeOf(out, List.of());
        out.ifPresent(file -> arguments.demand(!Files.exists(file), "The file " + file + " is there already."));
        arguments.demand(
                family.equals(STANDARD_INPUT),
                "--all takes the family's number at the agency, on standard input, with - in the place of FAMILY.");
        Family.Number number = new Family.Number(organisation, FamilyNumber.read(session, arguments));
        return session.onRegister(jobs -> {
                    String held = jobs.rights().held(number, out, purpose);
                    session.out()
                            .print(out.map(file -> "The page for the family: " + file + "\n")
                                    .orElse(held));
                    return ExitCode.DONE;
                })
                .number();
    }

    private Family who(Arguments arguments) {
        if (family.equals(STANDARD_INPUT)) {
            return new Family.Number(organisation, FamilyNumber.read(session, arguments));
        }
        arguments.demand(
                FamilySearch.isPseudonym(family),
                "FAMILY is a pseudonym of 32 hexadecimal digits, or a start of 8 or more; an agency's number is given on"
                        + " standard input, with - in its place, so that no shell remembers it.");
        return new Family.Pseudonym(family);
    }

    private ExitCode print(Explanation explanation) {
        if (json) {
            LedgerJson.print(explanation, session.out());
        } else {
            ExplanationText.print(explanation, variable.isPresent(), session.out());
        }
        return ExitCode.DONE;
    }
}
