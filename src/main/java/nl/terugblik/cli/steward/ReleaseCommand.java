package nl.terugblik.cli.steward;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.jobs.OpenLedger;
import nl.terugblik.cli.options.Arguments;
import nl.terugblik.cli.session.LoggedProgress;
import nl.terugblik.cli.session.Session;
import nl.terugblik.cli.work.WorkFolder;
import nl.terugblik.cli.work.WorkLock;
import nl.terugblik.disclosure.TableControl;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.release.HowFar;
import nl.terugblik.release.Releases;
import nl.terugblik.release.Requested;
import nl.terugblik.release.Standing;
import nl.terugblik.release.source.RecordedRuns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The only way out of the house: asked by one, looked at and agreed to by another. */
@Command(
        name = "release",
        description = {
            "The only way out of the house. One asks, with a plan of what is to go and to whom; another looks at what is"
                    + " hidden in it and agrees; both sign. Small counts are hidden, and what would tell them.",
            "",
            "A run's own folder stays inside."
        },
        footer = {
            "",
            "Example:",
            "  ./terugblik release key anna --to keys",
            "  ./terugblik release register anna keys/anna.public.pem",
            "  ./terugblik release request ekc-follow-up-0a1b2c-1 jobs/releases/tables.yaml \\",
            "    --as anna --sign-with keys/anna.private.pem",
            "  ./terugblik release review outcome-tables-1 --as ben --sign-with keys/ben.private.pem",
            "  ./terugblik release approve outcome-tables-1 --as ben \\",
            "    --sign-with keys/ben.private.pem --to released",
            "  ./terugblik release verify released"
        })
public final class ReleaseCommand implements Runnable {

    private final Session session;
    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public ReleaseCommand(Session session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Name what to do: key, register, floor, request, show, review, approve, fetch, list or verify.");
    }

    /** With what somebody signs. */
    static final class Signer {

        @Option(
                names = "--sign-with",
                paramLabel = "FILE",
                required = true,
                description = "Their Ed25519 private key, in PEM.")
        private Path key = Path.of("");
    }

    /** Where a release is written. */
    static final class Outside {

        @Option(names = "--to", paramLabel = "DIR", required = true, description = "A new folder.")
        private Path folder = Path.of("");

        /** The folder, which must not be there yet: what is in it belongs to somebody. */
        private Path demandNew(CommandSpec spec) {
            new Arguments(spec)
                    .demand(!Files.exists(folder), "The folder " + folder + " is there already; name a new one.");
            return folder;
        }
    }

    @Command(name = "key", description = "Makes a pair of keys for someone who will sign; openssl can too.")
    int key(
            @Parameters(paramLabel = "NAME", description = "Whose keys.") String name,
            @Option(names = "--to", paramLabel = "DIR", required = true, description = "A folder of theirs alone.")
                    Path folder) {
        mustBeName(name);
        Path privateFile = folder.resolve(name + ".private.pem");
        Path publicFile = folder.resolve(name + ".public.pem");
        new Arguments(spec)
                .demand(!Files.exists(privateFile), "The file " + privateFile + " is there already; it is kept.");
        PrivateFiles.folder(folder);
        Releases.generateKeys(privateFile, publicFile);
        session.out().println("Private key, for " + name + " alone: " + privateFile);
        session.out().println("Public key, for the steward: " + publicFile);
        return ExitCode.DONE.number();
    }

    @Command(name = "register", description = "Enters who may sign, and with which public key; for the steward.")
    int register(
            @Parameters(paramLabel = "NAME", description = "Who may sign.") String name,
            @Parameters(paramLabel = "FILE", description = "Their Ed25519 public key, in PEM.") Path key) {
        mustBeName(name);
        return with(releases -> {
            releases.register(name, key);
            session.out().println(name + " may sign.");
        });
    }

    @Command(
            name = "floor",
            description = "Shows, or sets, the lowest threshold and k that a plan may ask for; for the steward.")
    int floor(
            @Parameters(
                            paramLabel = "N",
                            arity = "0..1",
                            description = "The floor, from 2 to 1000; 10 where none was set.")
                    Optional<Integer> floor) {
        if (floor.isEmpty() && !hasReleases()) {
            session.out().println("Floor of threshold and k: " + TableControl.USUAL_THRESHOLD);
            return ExitCode.DONE.number();
        }
        floor.ifPresent(number -> new Arguments(spec)
                .demand(
                        number >= Releases.LEAST_FLOOR && number <= Releases.MOST_FLOOR,
                        "The floor is a whole number from " + Releases.LEAST_FLOOR + " to " + Releases.MOST_FLOOR
                                + "."));
        return with(releases -> {
            floor.ifPresent(releases::setFloor);
            session.out().println("Floor of threshold and k: " + releases.floor());
        });
    }

    @Command(name = "request", description = "Asks for a release, and shows what would be hidden in it.")
    int request(
            @Parameters(
                            paramLabel = "RUN",
                            description = "The run's id, a start of it that no other shares, or its folder.")
                    String run,
            @Parameters(paramLabel = "PLAN", description = "What is to go and to whom, as in jobs/releases.") Path plan,
            @CommandLine.Mixin Signer signer) {
        return withLong(releases -> print(releases.request(run, plan, signer(), signer.key)));
    }

    @Command(name = "show", description = "Shows what is hidden in a release that was asked for.")
    int show(@Parameters(paramLabel = "RELEASE", description = "The release's id.") String release) {
        new Arguments(spec).demand(hasReleases(), noReleases());
        return with(releases -> print(releases.show(release)));
    }

    @Command(name = "review", description = "Signs that someone else looked at it and finds nothing against it.")
    int review(
            @Parameters(paramLabel = "RELEASE", description = "The release's id.") String release,
            @CommandLine.Mixin Signer signer) {
        return with(releases -> {
            releases.review(release, signer(), signer.key);
            session.out().println("Reviewed: " + release + ".");
        });
    }

    @Command(
            name = "approve",
            description = "Agrees, by someone other than who asked, and writes the release to a new folder.")
    int approve(
            @Parameters(paramLabel = "RELEASE", description = "The release's id.") String release,
            @CommandLine.Mixin Signer signer,
            @CommandLine.Mixin Outside outside) {
        Path folder = outside.demandNew(spec);
        return withLong(releases -> {
            releases.approve(release, signer(), signer.key, folder);
            session.out().println("Released: " + folder);
        });
    }

    @Command(
            name = "fetch",
            description = "Writes a release that was agreed to into one more new folder; who took it is entered.")
    int fetch(
            @Parameters(paramLabel = "RELEASE", description = "The release's id.") String release,
            @CommandLine.Mixin Signer signer,
            @CommandLine.Mixin Outside outside) {
        Path folder = outside.demandNew(spec);
        return with(releases -> {
            releases.fetch(release, signer(), signer.key, folder);
            session.out().println("Fetched: " + folder);
        });
    }

    @Command(name = "list", description = "Lists what was asked for, and who looked at it and agreed.")
    int list() {
        if (!hasReleases()) {
            session.out().println(noReleases());
            return ExitCode.DONE.number();
        }
        return with(releases -> releases.list().forEach(this::print));
    }

    @Command(
            name = "verify",
            description = "Holds a released folder against its hashes, its signatures and the ledger.")
    int verify(@Parameters(paramLabel = "DIR", description = "The released folder.") Path released) {
        new Arguments(spec).demand(hasReleases(), noReleases());
        return with(releases -> {
            releases.verify(released);
            session.out().println("The release is as it was signed for.");
        });
    }

    /** Who signs, as registered. */
    private String signer() {
        return session.options()
                .actor()
                .orElseThrow(() -> new Arguments(spec).wrong("Say who signs: --as NAME, as registered."));
    }

    /** To read makes no folder. */
    private boolean hasReleases() {
        return Files.isDirectory(session.options().work().resolve("releases"));
    }

    private String noReleases() {
        return "No release was asked for here yet (" + session.options().work() + ").";
    }

    private int with(Consumer<Releases> work) {
        return with(HowFar.UNTOLD, work);
    }

    /** With work that can take minutes, which a line tells from time to time. */
    private int withLong(Consumer<Releases> work) {
        try (LoggedProgress progress = session.progress()) {
            return progress.during(
                    "look for what can be worked out",
                    step -> with(
                            (done, all) -> step.tell(String.format(Locale.ROOT, "%,d of %,d counts", done, all)),
                            work));
        }
    }

    private int with(HowFar howFar, Consumer<Releases> work) {
        Path folder = session.options().work();
        WorkFolder.make(folder);
        WorkLock lock = session.lock(folder);
        Optional<OpenLedger> ledger = Optional.empty();
        try {
            Optional<OpenLedger> opened = session.ledger(folder);
            ledger = opened;
            work.accept(new Releases(
                    folder,
                    opened.<RecordedRuns>map(known -> known).orElse(RecordedRuns.NONE),
                    opened.map(OpenLedger::releases),
                    clock,
                    howFar));
        } finally {
            ledger.ifPresent(OpenLedger::close);
            lock.close();
        }
        return ExitCode.DONE.number();
    }

    private void mustBeName(String name) {
        new Arguments(spec)
                .demand(name.matches("[a-z][a-z0-9.-]{0,31}"), "A name is of lower-case letters, such as anna.");
    }

    private void print(Requested requested) {
        session.out().println("Release " + requested.release() + ":");
        List<String> said = requested.said();
        said.forEach(line -> session.out().println("  " + line));
        session.out().println("  What is hidden, for who reviews it: " + requested.inside());
    }

    private void print(Standing standing) {
        session.out()
                .println(standing.release() + "  " + standing.kind() + " of " + standing.run() + ", asked by "
                        + standing.requestedBy()
                        + (standing.reviewedBy().isEmpty() ? "" : ", reviewed by " + standing.reviewedBy())
                        + (standing.approvedBy().isEmpty()
                                ? ", not released"
                                : ", released by " + standing.approvedBy())
                        + (standing.fetchedBy().isEmpty() ? "" : ", taken by " + standing.fetchedBy()));
    }
}
