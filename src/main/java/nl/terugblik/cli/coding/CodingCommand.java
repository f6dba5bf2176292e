package nl.terugblik.cli.coding;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.options.Purpose;
import nl.terugblik.cli.session.Session;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.round.Located;
import nl.terugblik.round.Rounds;
import org.apache.commons.csv.CSVFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Rounds of people who code plans, interviews or case files. */
@Command(
        name = "coding",
        description = {
            "Rounds in which two people code the same plans or interviews without seeing each other's codes, and a third"
                    + " decides where they differ; or in which people code case files of a study that the computer coded too.",
            "",
            "What is coded, by which instrument and by whom is a YAML file; its schema is jobs/round.schema.json. docs/coding.md"
                    + " carries a round out from beginning to end."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik coding open jobs/plans-2016.yaml",
            "  ./terugblik coding sheet plans-2016 --coder anna",
            "  ./terugblik coding take plans-2016 anna.xlsx",
            "  ./terugblik coding compare plans-2016",
            "  ./terugblik coding close plans-2016"
        })
public final class CodingCommand implements Runnable {

    private static final String ROUND = "ROUND";

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public CodingCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name what to do: open, sheet, take, compare, close, locate or list.");
    }

    @Command(name = "open", description = "Opens a round: selects its units and freezes them.")
    int open(@Parameters(paramLabel = "ROUND.yaml", description = "The file of the round.") Path file) {
        new Arguments(spec).mustBeFile(file, "round");
        return step(rounds -> rounds.open(file));
    }

    @Command(
            name = "sheet",
            description = "Writes a coder's sheet, as CSV and as a workbook with lists to choose from.")
    int sheet(
            @Parameters(paramLabel = ROUND, description = "The round's name.") String round,
            @Option(names = "--coder", paramLabel = "NAME", required = true, description = "Whose sheet.")
                    String coder) {
        return step(rounds -> rounds.sheet(round, coder));
    }

    @Command(
            name = "take",
            description = "Takes a sheet in that was filled in, whole or not at all, and destroys the file.")
    int take(
            @Parameters(paramLabel = ROUND, description = "The round's name.") String round,
            @Parameters(paramLabel = "SHEET", description = "The sheet, as CSV or workbook.") Path sheet,
            @Option(
                            names = "--coder",
                            paramLabel = "NAME",
                            description = "Who hands it in, to be held against the sheet.")
                    Optional<String> coder,
            @Option(names = "--replace", description = "Let it take the place of one that was taken in.")
                    boolean replace) {
        return step(rounds -> rounds.take(round, sheet, coder, replace));
    }

    @Command(
            name = "compare",
            description = "Says how far the two coders agree, and writes the third's sheet of what they differ in.")
    int compare(@Parameters(paramLabel = ROUND, description = "The round's name.") String round) {
        return step(rounds -> rounds.compare(round));
    }

    @Command(name = "close", description = "Makes the final codes and the tables that follow from them.")
    int close(@Parameters(paramLabel = ROUND, description = "The round's name.") String round) {
        return step(rounds -> rounds.close(round));
    }

    @Command(
            name = "locate",
            description = {
                "Tells the steward which case file each unit of a round is, so that coders can be handed the agency's own files.",
                "",
                "The delivery must be one that the run used, as it was taken in; numbers are read from the folder, since the"
                        + " register holds none. Who looked is entered."
            })
    int locate(
            @Parameters(paramLabel = ROUND, description = "The round's name, or the id of the run that it is of.")
                    String round,
            @Parameters(paramLabel = "DIR", description = "The delivery's folder.") Path delivery,
            @Option(names = "--unit", paramLabel = "UNIT", description = "Only this unit of a sheet.")
                    Optional<String> unit,
            @Option(
                            names = "--source",
                            paramLabel = "PROFILE",
                            description = "The source profile by which the delivery was taken in.")
                    Optional<String> source,
            @Option(
                            names = "--out",
                            paramLabel = "FILE",
                            description = "A new file for the list (default: standard output).")
                    Optional<Path> out,
            @Mixin Purpose purpose) {
        Optional<Path> profile =
                new Places(new Arguments(spec), session.options().work()).readAgain(delivery, source, out);
        return session.onRegister(jobs -> {
                    List<Located> located = jobs.steward().locate(round, delivery, profile, unit, purpose.words());
                    List<String> lines = new ArrayList<>(List.of(CSVFormat.RFC4180.format(Located.COLUMNS.toArray())));
                    located.forEach(one ->
                            lines.add(CSVFormat.RFC4180.format(one.cells().toArray())));
                    if (out.isPresent()) {
                        PrivateFiles.write(out.get(), String.join("\n", lines) + "\n");
                        session.out().println("Units of this delivery: " + located.size() + ", in " + out.get());
                    } else {
                        lines.forEach(session.out()::println);
                    }
                    return ExitCode.DONE;
                })
                .number();
    }

    @Command(name = "list", description = "Lists the rounds, and how each stands.")
    int list() {
        return session.reading(session::noRegister, jobs -> {
                    List<String> lines = jobs.rounds().list();
                    lines.forEach(session.out()::println);
                    if (lines.isEmpty()) {
                        session.out().println("There is no round yet.");
                    }
                    return ExitCode.DONE;
                })
                .number();
    }

    private int step(Function<Rounds, Rounds.Done> step) {
        return session.onRegister(jobs -> {
                    Rounds.Done done = step.apply(jobs.rounds());
                    done.sentences().forEach(session.out()::println);
                    done.files().forEach(file -> session.out().println("  " + file));
                    return ExitCode.DONE;
                })
                .number();
    }
}
