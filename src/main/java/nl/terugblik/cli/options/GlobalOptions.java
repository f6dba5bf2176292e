package nl.terugblik.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.terugblik.cli.jobs.Version;
import nl.terugblik.ledger.entry.Acting;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The program without a command, and the options that every command takes. */
@Command(
        name = "terugblik",
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = {
            "Retrospective case-file research in child protection: takes in an agency's export, selects and codes the"
                    + " families a study asks for, and writes dataset, tables and report.",
            ""
        },
        optionListHeading = "%nOptions of every command:%n",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Example, the main job on the delivery that comes with the program:",
            "  ./terugblik run jobs/ekc-follow-up.yaml --delivery sample-dossiers/agency-north",
            "",
            "Exit codes: 0 done, 1 internal error, 2 wrong usage, 3 delivery refused, 4 study or input file invalid,",
            "5 verification failed, 6 another run holds the register, 7 a cohort group is too small to test,",
            "8 cannot read or write, 9 done with new faults (--warn-exit), 143 stopped by a signal: the next start goes on."
        })
public final class GlobalOptions implements Runnable {

    private static final Pattern WAIT = Pattern.compile("([0-9]{1,6})([smh])");
    private static final Map<String, ChronoUnit> UNITS =
            Map.of("s", ChronoUnit.SECONDS, "m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS);

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = "work",
            scope = ScopeType.INHERIT,
            description = "Where the register, ledger, logs and outputs live (default: ${DEFAULT-VALUE}).")
    private Path work = Path.of("work");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The key of the register: 32 bytes in base64 on one line (default: the file named by"
                    + " TERUGBLIK_KEY_FILE, else DIR/key, which is made once).")
    private Optional<Path> keyFile = Optional.empty();

    @Option(
            names = "--database",
            paramLabel = "URL",
            scope = ScopeType.INHERIT,
            description = "A PostgreSQL database for register and ledger, as jdbc:postgresql://HOST/DATABASE?user=NAME"
                    + " (default: TERUGBLIK_DATABASE, else a file in DIR). The password comes from PGPASSWORD or"
                    + " ~/.pgpass.")
    private Optional<String> database = Optional.empty();

    @Option(
            names = "--as",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Who acts, for the ledger, and who signs in release (default: TERUGBLIK_ACTOR, else the"
                    + " system's user).")
    private Optional<String> actor = Optional.empty();

    @Option(
            names = "--ledger-key",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The Ed25519 private key, in PEM, that signs the ledger's checkpoints (default:"
                    + " DIR/ledger/signing.pem, which is made with the register).")
    private Optional<Path> ledgerKey = Optional.empty();

    @Option(
            names = "--wait",
            paramLabel = "DURATION",
            scope = ScopeType.INHERIT,
            description =
                    "Where another run holds the register, wait for it to end, as long as 90s, 30m or 2h (default:"
                            + " end with 6 at once).")
    private Optional<String> wait = Optional.empty();

    @Option(
            names = "--verbose",
            scope = ScopeType.INHERIT,
            description = "When something goes wrong, say where in the program.")
    private boolean verbose;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = ScopeType.INHERIT,
            description = "Show help, of the program or of a command, and stop.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version and stop.")
    private boolean version;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public Path work() {
        new Arguments(spec)
                .demand(
                        Places.isPlain(work),
                        "The path of the work folder (--work) must not hold ; $ \\ or control characters; name another.");
        return work;
    }

    /** The work folder, unless its path is one that will be refused. */
    public Optional<Path> plainWork() {
        return Optional.of(work).filter(Places::isPlain);
    }

    public Optional<Path> keyFile() {
        return keyFile;
    }

    /** Who acts, where that was said. */
    public Optional<String> actor() {
        actor.ifPresent(name -> new Arguments(spec)
                .demand(
                        Acting.isName(name),
                        "--as takes a name of up to 64 letters, digits, blanks and . _ : @ - such as steward:anna."));
        return actor;
    }

    /** The key of the ledger, where it was named. */
    public Optional<Path> ledgerKey() {
        ledgerKey.ifPresent(file -> new Arguments(spec).mustBeFile(file, "key of the ledger"));
        return ledgerKey;
    }

    /** What was said with this command, to be said with another that works in the same place on the same behalf. */
    public List<String> words() {
        List<String> words = new ArrayList<>(List.of("--work", work().toString()));
        keyFile().ifPresent(file -> words.addAll(List.of("--key-file", file.toString())));
        database().ifPresent(url -> words.addAll(List.of("--database", url)));
        actor().ifPresent(name -> words.addAll(List.of("--as", name)));
        ledgerKey().ifPresent(file -> words.addAll(List.of("--ledger-key", file.toString())));
        if (verbose) {
            words.add("--verbose");
        }
        return words;
    }

    public Optional<String> database() {
        return database;
    }

    /** How long to wait for another run. */
    public Duration patience() {
        Optional<Matcher> read = wait.map(WAIT::matcher).filter(Matcher::matches);
        new Arguments(spec)
                .demand(read.isPresent() == wait.isPresent(), "--wait takes a duration such as 90s, 30m or 2h.");
        return read.map(parts -> Duration.of(Long.parseLong(parts.group(1)), UNITS.get(parts.group(2))))
                .orElse(Duration.ZERO);
    }

    public boolean verbose() {
        return verbose;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Name a command, such as run.");
    }
}
