package nl.terugblik.cli.steward;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.options.ListOptions;
import nl.terugblik.cli.options.Places;
import nl.terugblik.cli.options.Purpose;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.QuarantineText;
import nl.terugblik.files.CsvFile;
import nl.terugblik.intake.quality.DigestWords;
import nl.terugblik.quarantine.Settled;
import nl.terugblik.quarantine.Waiting;
import nl.terugblik.quarantine.WaitingTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The refused rows: counted, one by one, or as tables for the agency. */
@Command(
        name = "quarantine",
        description = {
            "The rows that were refused, sealed until a later delivery settles them: counted, one as it stands, or all of"
                    + " them for the agency that can mend them."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik quarantine list",
            "  ./terugblik quarantine show placements 12",
            "  ./terugblik quarantine export --for-source to-mend"
        })
public final class QuarantineCommand implements Runnable {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public QuarantineCommand(Session session) {
        this.session = session;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name what to do: list, show or export.");
    }

    @Command(
            name = "list",
            description = {
                "Counts the rows by table, column and rule, with how long they wait, and by the deliveries that settled others.",
                "",
                "Counts only, never what a row says."
            },
            footer = {"", "Example, for the agency:", "  ./terugblik quarantine list --csv --language nl"})
    int list(@CommandLine.Mixin ListOptions list) {
        list.check(new Arguments(spec));
        return session.reading(
                        () -> list.isForPrograms() ? print(list, List.of(), List.of()) : session.noRegister(),
                        jobs -> print(
                                list,
                                jobs.steward().waiting(),
                                list.csv() ? List.of() : jobs.steward().settled()))
                .number();
    }

    private ExitCode print(ListOptions list, List<Waiting> waiting, List<Settled> settled) {
        if (list.json()) {
            session.out().print(WaitingTable.json(waiting, settled, list.words()));
        } else if (list.csv()) {
            CsvFile.print(session.out(), WaitingTable.COLUMNS, WaitingTable.rows(waiting, list.words()));
        } else {
            QuarantineText.print(
                    waiting, settled, Optional.of(list.words()).filter(words -> list.isWorded()), session.out());
        }
        return ExitCode.DONE;
    }

    @Command(name = "show", description = "Shows one row as it stands; who looked, and what for, is entered.")
    int show(
            @Parameters(paramLabel = "TABLE", description = "The table, such as placements.") String table,
            @Parameters(paramLabel = "LINE", description = "The line on which the row starts.") int line,
            @Option(
                            names = "--delivery",
                            paramLabel = "DELIVERY",
                            description = "The delivery, or the start of its id (default: the latest).")
                    Optional<String> delivery,
            @CommandLine.Mixin Purpose purpose) {
        return session.onRegister(jobs -> {
                    QuarantineText.print(jobs.steward().show(table, line, delivery, purpose.words()), session.out());
                    return ExitCode.DONE;
                })
                .number();
    }

    @Command(
            name = "export",
            description = {
                "Writes the rows, a table a file, for the agency to mend at the source.",
                "",
                "The files hold what the agency delivered: they are for it alone. A semicolon separates cells, and each is"
                        + " in quotes. An apostrophe goes before a cell that begins, after blanks, with = + - @ ' or a"
                        + " control character, so that no spreadsheet runs it; a source profile with"
                        + " leading_apostrophe: removed takes it away again."
            })
    int export(
            @Option(names = "--for-source", paramLabel = "DIR", required = true, description = "A new or empty folder.")
                    Path folder,
            @Option(
                            names = "--organisation",
                            paramLabel = "NAME",
                            description = "Whose rows (default: of the only organisation).")
                    Optional<String> organisation,
            @Option(
                            names = "--language",
                            paramLabel = "LANGUAGE",
                            defaultValue = "en",
                            description = "The language of the reasons: en or nl (default: ${DEFAULT-VALUE}).")
                    String language) {
        Arguments arguments = new Arguments(spec);
        arguments.demand(List.of("en", "nl").contains(language), "--language takes en or nl.");
        DigestWords words = language.equals("nl") ? DigestWords.NL : DigestWords.EN;
        new Places(arguments, session.options().work()).mustNotBeOurOwn(folder, "--for-source");
        arguments.demand(isFree(folder), "The folder " + folder + " is not empty; name another.");
        return session.onRegister(jobs -> {
                    List<Path> written = jobs.steward().export(folder, organisation, words);
                    written.forEach(file -> session.out().println("Rows to mend: " + file));
                    return ExitCode.DONE;
                })
                .number();
    }

    private static boolean isFree(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
