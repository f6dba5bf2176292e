package nl.terugblik.cli.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.terugblik.audit.run.RunFilter;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.audit.run.RunSummary;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.text.LedgerJson;
import nl.terugblik.cli.text.LedgerText;
import nl.terugblik.wording.DidYouMean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the ledger. */
@Command(
        name = "runs",
        description = "Lists the runs of the ledger, the latest first: all of them, or those that are asked for.",
        footer = {
            "",
            "Example, what went wrong since a night:",
            "  ./terugblik runs --since 2026-11-29 --status failed,refused,interrupted"
        })
public final class RunsCommand implements Callable<Integer> {

    private final Session session;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--since", paramLabel = "DATE", description = "Those that began on this day (UTC) or later.")
    private Optional<String> since = Optional.empty();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            split = ",",
            completionCandidates = Kinds.class,
            description = "Those of this kind, or of several with commas: ${COMPLETION-CANDIDATES}.")
    private List<String> kinds = List.of();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            split = ",",
            completionCandidates = Statuses.class,
            description = "Those that stand so, or so: ${COMPLETION-CANDIDATES}.")
    private List<String> statuses = List.of();

    @Option(names = "--study", paramLabel = "NAME", description = "Those of the study of this name.")
    private Optional<String> study = Optional.empty();

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    public RunsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        RunFilter filter = new RunFilter(
                since.map(this::day),
                all("--kind", kinds, RunKind.values(), RunKind::code),
                all("--status", statuses, RunStatus.values(), RunStatus::code),
                study.map(RunsCommand::name));
        return session.reading(this::none, jobs -> list(jobs.runs(), filter)).number();
    }

    private ExitCode list(List<RunSummary> runs, RunFilter filter) {
        List<RunSummary> wanted = runs.stream().filter(filter::wants).toList();
        if (json) {
            LedgerJson.print(wanted, session.out());
        } else if (runs.isEmpty()) {
            session.out().println("There are no runs yet.");
        } else if (wanted.isEmpty()) {
            session.out()
                    .println("No run is like that; ./terugblik runs lists them all."
                            + filter.study()
                                    .map(asked -> DidYouMean.question(asked, otherStudies(runs, asked)))
                                    .orElse(""));
        } else {
            LedgerText.print(wanted, session.out());
        }
        return ExitCode.DONE;
    }

    private static Set<String> otherStudies(List<RunSummary> runs, String asked) {
        return runs.stream()
                .filter(run -> run.kind() == RunKind.STUDY && !run.subject().equals(asked))
                .map(RunSummary::subject)
                .collect(Collectors.toSet());
    }

    private ExitCode none() {
        if (json) {
            LedgerJson.print(List.of(), session.out());
            return ExitCode.DONE;
        }
        return session.noRegister();
    }

    private Instant day(String text) {
        try {
            return LocalDate.parse(text.strip()).atStartOfDay(ZoneOffset.UTC).toInstant();
        } catch (DateTimeException e) {
            throw new Arguments(spec).wrong("--since takes a day as year-month-day, such as 2026-11-29.");
        }
    }

    /** A study by its name, or by its file. */
    private static String name(String nameOrFile) {
        return nameOrFile.strip().replaceFirst("^.*/", "").replaceFirst("\\.ya?ml$", "");
    }

    private <T> Set<T> all(String option, List<String> asked, T[] known, Function<T, String> code) {
        return asked.stream()
                .map(word -> one(option, word.strip(), known, code))
                .collect(Collectors.toSet());
    }

    /** The kinds, as help lists them. */
    static final class Kinds extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Kinds() {
            super(Arrays.stream(RunKind.values()).map(RunKind::code).toList());
        }
    }

    /** The statuses, likewise. */
    static final class Statuses extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        Statuses() {
            super(Arrays.stream(RunStatus.values()).map(RunStatus::code).toList());
        }
    }

    private <T> T one(String option, String asked, T[] known, Function<T, String> code) {
        String plain = asked.toLowerCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(known)
                .filter(word -> code.apply(word).equals(plain))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> codes = Arrays.stream(known).map(code).toList();
                    return new Arguments(spec)
                            .wrong(option + " takes one of " + String.join(", ", codes) + "; not " + asked + "."
                                    + DidYouMean.question(asked, codes));
                });
    }
}
