package nl.terugblik.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.Progress;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.LoggedProgress;
import nl.terugblik.cli.session.Session;
import nl.terugblik.sample.SampleDelivery;
import nl.terugblik.wording.Counted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes an invented delivery. */
@Command(
        name = "sample",
        description = "Writes an invented delivery: families that never existed. The same seed gives the same bytes.",
        footer = {"", "Example:", "  ./terugblik sample --families 500 --seed 7 --to invented --defects 0.02"})
public final class SampleCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--families", paramLabel = "N", required = true, description = "How many families, 1 or more.")
    private int families;

    @Option(names = "--seed", paramLabel = "S", required = true, description = "A whole number that decides it all.")
    private long seed;

    @Option(names = "--to", paramLabel = "DIR", required = true, description = "A new or empty folder.")
    private Path to = Path.of("");

    @Option(
            names = "--defects",
            paramLabel = "RATE",
            defaultValue = "0",
            description = "The share of families that get a fault, 0 to 1 (default: ${DEFAULT-VALUE}); above 0 the list"
                    + " of what was planted is written too.")
    private double defects;

    @Option(
            names = "--tables",
            paramLabel = "usual|all",
            defaultValue = "usual",
            description =
                    "Which tables: those that every agency delivers, or all, with recruitment, questionnaires and how"
                            + " conferences went (default: ${DEFAULT-VALUE}).")
    private String tables = "usual";

    public SampleCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        Arguments arguments = new Arguments(spec);
        arguments.demand(families >= 1, "--families must be 1 or more.");
        arguments.demand(defects >= 0 && defects <= 1, "--defects must lie between 0 and 1.");
        arguments.demand(tables.equals("usual") || tables.equals("all"), "--tables must be usual or all.");
        SampleDelivery sample = tables.equals("all")
                ? SampleDelivery.withAllTables(families, seed, defects)
                : new SampleDelivery(families, seed, defects);
        try (LoggedProgress progress = session.progress();
                Progress.Step step = progress.step("invent families", families)) {
            sample.writeTo(to, written -> step.reach(written));
        }
        session.out().println("An invented delivery of " + Counted.families(families) + " lies in " + to + ".");
        if (defects > 0) {
            session.out().println("  What was planted: " + to.resolve("planted.csv"));
        }
        return ExitCode.DONE.number();
    }
}
