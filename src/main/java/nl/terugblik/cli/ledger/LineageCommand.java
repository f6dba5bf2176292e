package nl.terugblik.cli.ledger;

import java.util.Optional;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.session.Session;
import nl.terugblik.lineage.sending.LineageSender;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The lineage of runs, for a catalogue of data. */
@Command(
        name = "lineage",
        description = {
            "Where what a run left comes from, as OpenLineage events, for the catalogue of an IT department.",
            "",
            "The events of each intake and study lie in work/lineage; nothing of them leaves by itself."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik lineage show ekc-follow-up-0a1b2c-1",
            "  ./terugblik lineage send ekc-follow-up-0a1b2c-1 https://catalogue.example/api/v1/lineage"
        })
public final class LineageCommand implements Runnable {

    private static final String TOKEN = "TERUGBLIK_LINEAGE_TOKEN";

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public LineageCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name what to do: show or send.");
    }

    @Command(
            name = "show",
            description = "Prints the events of a run as they would leave, a line each; nothing is sent.",
            footer = {"", "Example:", "  ./terugblik lineage show ekc-follow-up-0a1b2c-1"})
    int show(
            @Parameters(paramLabel = "RUN", description = "The run's id, or a start of it that no other shares.")
                    String run) {
        return session.onRegister(jobs -> {
                    LineageSender.asSent(jobs.steward().lineage(run)).forEach(session.out()::println);
                    return ExitCode.DONE;
                })
                .number();
    }

    @Command(
            name = "send",
            description = {
                "Sends the events of a run to an OpenLineage address, one after the other.",
                "",
                "Counts under 10, sizes of files and the sentence of a failure are taken out before. A token that the address"
                        + " asks for is read from TERUGBLIK_LINEAGE_TOKEN. It is entered in the ledger."
            },
            footer = {
                "",
                "Example:",
                "  ./terugblik lineage send ekc-follow-up-0a1b2c-1 https://catalogue.example/api/v1/lineage"
            })
    int send(
            @Parameters(paramLabel = "RUN", description = "The run's id, or a start of it that no other shares.")
                    String run,
            @Parameters(paramLabel = "URL", description = "The address, with https://.") String url) {
        LineageSender sender = LineageSender.to(
                url, Optional.ofNullable(session.environment().get(TOKEN)).filter(token -> !token.isBlank()));
        return session.onRegister(jobs -> {
                    int events = jobs.steward().sendLineage(run, sender);
                    session.out().println(events + " events were sent to " + sender.host() + ".");
                    return ExitCode.DONE;
                })
                .number();
    }
}
