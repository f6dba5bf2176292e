package nl.terugblik.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.disclosure.TableControl;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import nl.terugblik.ledger.entry.Act;
import nl.terugblik.release.entries.FileLedger;
import nl.terugblik.release.entries.Ledger;
import nl.terugblik.release.entries.LogLedger;
import nl.terugblik.release.entries.ReleaseEntries;
import nl.terugblik.release.outside.Copies;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.plan.PlanFile;
import nl.terugblik.release.plan.ReleasePlan;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.signing.Keys;
import nl.terugblik.release.signing.Role;
import nl.terugblik.release.signing.Signed;
import nl.terugblik.release.source.RecordedRuns;
import nl.terugblik.release.source.SourceRun;
import tools.jackson.databind.JsonNode;

/** The releases of a work folder, from the wish to what leaves the house. */
public final class Releases {

    /** The lowest floor of threshold and k; under it nothing would be hidden. */
    public static final int LEAST_FLOOR = ReleasePlan.LEAST;

    /** The highest. */
    public static final int MOST_FLOOR = ReleasePlan.MOST;

    static final String PLAN = "plan.yaml";
    private static final String REVIEW = "review.txt";

    private final Path work;
    private final Path folder;
    private final RecordedRuns runs;
    private final Optional<ReleaseEntries> log;
    private final Clock clock;
    private final HowFar howFar;

    /**
     * The releases below a work folder.
     *
     * @param runs the runs that its ledger has
     * @param log takes what is done; empty while there is no register
     */
    public Releases(Path work, RecordedRuns runs, Optional<ReleaseEntries> log, Clock clock) {
        this(work, runs, log, clock, HowFar.UNTOLD);
    }

    /**
     * The same.
     *
     * @param howFar is told how far what takes long is
     */
    public Releases(Path work, RecordedRuns runs, Optional<ReleaseEntries> log, Clock clock, HowFar howFar) {
        this.howFar = howFar;
        this.runs = runs;
        this.log = log;
        this.work = work;
        this.folder = work.resolve("releases");
        this.clock = clock;
    }

    /** Makes a pair of keys for someone who will sign. */
    public static void generateKeys(Path privateFile, Path publicFile) {
        Keys.generate(privateFile, publicFile);
    }

    /** Enters who may sign, and with which key; for the steward. A later key takes the place of an earlier one. */
    public void register(String name, Path publicKey) {
        String key = Keys.publicKey(publicKey);
        PrivateFiles.folder(folder);
        new Signing(ledger()).register(name, key, now());
    }

    /** Sets the floor of threshold and k, under which no later plan may go; for the steward. */
    public void setFloor(int floor) {
        PrivateFiles.folder(folder);
        ledger().addWord("floor", now(), Map.of("floor", String.valueOf(floor)));
    }

    /** The floor of threshold and k. */
    public int floor() {
        return floor(ledger());
    }

    private static int floor(Ledger ledger) {
        return ledger.floor().orElse(TableControl.USUAL_THRESHOLD);
    }

    /**
     * Asks for a release.
     *
     * @param run the run's id, a start of it that no other shares, or its folder
     * @param planFile what is to be released
     * @param name who asks
     * @param key with which private key
     * @throws CannotRelease when it cannot be asked for
     * @throws NotAsSigned when the run is not as it was left
     */
    public Requested request(String run, Path planFile, String name, Path key) {
        Ledger ledger = ledger();
        ReleasePlan plan = PlanFile.read(planFile, floor(ledger));
        Signing signing = new Signing(ledger);
        signing.mustBeRegistered(name);
        SourceRun source = SourceRun.find(work, run, runs);
        String release = ledger.next(plan.name());
        Path own = folder.resolve(release);
        Path partial = folder.resolve(release + ".partial");
        PrivateFiles.delete(partial);
        PrivateFiles.folder(partial);
        List<String> said;
        Signed signed;
        try {
            said = new Content(source, plan, floor(ledger), howFar)
                    .write(
                            partial,
                            release,
                            new EarlierReleases(folder, ledger).before(release),
                            ledger.head(),
                            ledger.secret("terugblik release order\n" + release + "\n" + source.id() + "\n"));
            PrivateFiles.write(partial.resolve(Content.INSIDE).resolve(REVIEW), String.join("\n", said) + "\n");
            Copies.file(planFile, partial.resolve(PLAN));
            signed = signing.sign(Role.REQUEST, name, key, partial.resolve(Content.OUTSIDE), now());
            PrivateFiles.delete(own);
            PrivateFiles.move(partial, own);
        } finally {
            PrivateFiles.delete(partial); // whatever was refused or stopped leaves nothing of a run behind
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", release);
        fields.put("run", source.id());
        fields.put("run_folder", source.folder().toString());
        fields.put("kind", plan.kind());
        fields.put("published_sha256", Sha256.of(own.resolve(Content.INSIDE).resolve(Content.PUBLISHED)));
        fields.put("files_sha256", Manifest.listing(own));
        fields.put("signed", signed.json());
        ledger.add("request", signed.at(), fields);
        return new Requested(release, said, own.resolve(Content.INSIDE));
    }

    /** What a review has to look at; nothing is signed, but that somebody looked is entered. */
    public Requested show(String release) {
        ledger().request(release);
        Path inside = folder.resolve(release).resolve(Content.INSIDE);
        log.ifPresent(acts -> acts.enter(new Act(ReleaseEntries.ACTION + "shown", "release " + release, "done")));
        try {
            return new Requested(release, Files.readAllLines(inside.resolve(REVIEW)), inside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Signs that someone looked at a release and finds nothing against it.
     *
     * @throws CannotRelease when it is their own request
     */
    public void review(String release, String name, Path key) {
        Ledger ledger = ledger();
        sign(Role.REVIEW, release, name, key, ledger);
    }

    /**
     * Agrees to a release and writes it to a new folder outside. Agreed to before, it is only written again.
     *
     * @param to the folder
     * @throws CannotRelease when nobody reviewed it, it is their own request, or what was released since stands against it
     * @throws NotAsSigned when run or files are not what was asked for
     */
    public void approve(String release, String name, Path key, Path to) {
        Ledger ledger = ledger();
        new Signing(ledger).mayAgree(ledger.request(release), name);
        if (ledger.of("review", release).isEmpty()) {
            throw new CannotRelease("Nobody reviewed " + release + " yet; first ./terugblik release review.");
        }
        mustComeOutTheSame(ledger, release);
        if (ledger.of("approve", release).isEmpty()) {
            sign(Role.APPROVE, release, name, key, ledger);
        } else {
            log.ifPresent(
                    acts -> acts.enter(new Act(ReleaseEntries.ACTION + "given_again", "release " + release, "done")));
        }
        handOut(ledger, release, name, key, to);
    }

    /**
     * Writes a release that was agreed to into one more new folder outside; who took it is entered.
     *
     * @throws CannotRelease when nobody agreed to it, or the key is not the one that was registered
     * @throws NotAsSigned when its files are not what was signed for
     */
    public void fetch(String release, String name, Path key, Path to) {
        Ledger ledger = ledger();
        ledger.request(release);
        handOut(ledger, release, name, key, to);
    }

    private void handOut(Ledger ledger, String release, String name, Path key, Path to) {
        Path own = folder.resolve(release);
        Signed taker = new Signing(ledger).sign(Role.FETCH, name, key, own.resolve(Content.OUTSIDE), now());
        new HandingOut(ledger, own).write(release, taker, to);
    }

    private void sign(Role role, String release, String name, Path key, Ledger ledger) {
        Signing signing = new Signing(ledger);
        signing.mayAgree(ledger.request(release), name);
        Path outside = folder.resolve(release).resolve(Content.OUTSIDE);
        Signed signed = signing.sign(role, name, key, outside, now());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", release);
        fields.put("signed", signed.json());
        ledger.add(role.word(), signed.at(), fields);
    }

    /** Two look at the same only if the run still gives these very bytes, held against what was released since. */
    private void mustComeOutTheSame(Ledger ledger, String release) {
        JsonNode request = ledger.request(release);
        Path own = folder.resolve(release);
        Path again = folder.resolve(release + ".again");
        Manifest.check(own.resolve(Content.OUTSIDE));
        PrivateFiles.delete(again);
        PrivateFiles.folder(again);
        try {
            SourceRun source = SourceRun.find(work, request.path("run_folder").asString(""), runs);
            String before = Manifest.read(own.resolve(Content.OUTSIDE).resolve(Manifest.NAME))
                    .path("ledger_before")
                    .asString("");
            new Content(source, PlanFile.read(own.resolve(PLAN), floor(ledger)), floor(ledger), howFar)
                    .write(
                            again,
                            release,
                            new EarlierReleases(folder, ledger).before(release),
                            before,
                            OrderKey.text(own.resolve(Content.INSIDE)).orElseThrow(() -> changed(release)));
            String manifest = Sha256.of(again.resolve(Content.OUTSIDE).resolve(Manifest.NAME));
            if (!manifest.equals(Signed.of(request.path("signed")).manifest())) {
                throw changed(release);
            }
        } finally {
            PrivateFiles.delete(again);
        }
    }

    private static CannotRelease changed(String release) {
        return new CannotRelease("What may be seen of " + release
                + " has changed since it was asked for, because something else was released; ask for it again.");
    }

    /** All releases that were asked for, in that order. */
    public List<Standing> list() {
        return Standing.all(ledger());
    }

    /**
     * Holds a released folder against its manifest, its signatures and the ledger.
     *
     * @throws NotAsSigned when anything is not as it was signed for
     */
    public void verify(Path released) {
        new Verification(ledger()).check(released);
    }

    private Ledger ledger() {
        return Ledger.of(
                log.<Ledger.Store>map(LogLedger::new).orElseGet(() -> new FileLedger(folder.resolve(FileLedger.NAME))));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
