package nl.terugblik.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.terugblik.disclosure.Earlier;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import nl.terugblik.files.Sha256;
import tools.jackson.databind.JsonNode;

/** The releases of a work folder, from the wish to what leaves the house. */
public final class Releases {

    private static final String PLAN = "plan.yaml";

    private final Path work;
    private final Path folder;
    private final Clock clock;

    /** The releases below a work folder. */
    public Releases(Path work, Clock clock) {
        this.work = work;
        this.folder = work.resolve("releases");
        this.clock = clock;
    }

    /**
     * Something that was asked for.
     *
     * @param release its id
     * @param said what there is to say of it, a sentence a line
     * @param inside where what is hidden is listed, for who reviews it
     */
    public record Requested(String release, List<String> said, Path inside) {

        public Requested {
            said = List.copyOf(said);
        }
    }

    /**
     * How far a release is.
     *
     * @param release its id
     * @param kind {@code tables} or {@code dataset}
     * @param run the run it is from
     * @param requestedBy who asked
     * @param reviewedBy who looked at it; may be empty
     * @param approvedBy who agreed; empty while nobody has
     */
    public record Standing(
            String release, String kind, String run, String requestedBy, String reviewedBy, String approvedBy) {}

    /** Makes a pair of keys for someone who will sign. */
    public static void generateKeys(Path privateFile, Path publicFile) {
        Keys.generate(privateFile, publicFile);
    }

    /** Enters who may sign, and with which key; for the steward. A later key takes the place of an earlier one. */
    public void register(String name, Path publicKey) {
        PrivateFiles.folder(folder);
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("name", name);
        person.put("public_key", Keys.publicKey(publicKey));
        ledger().add("person", now(), person);
    }

    /**
     * Asks for a release.
     *
     * @param run the run's id, a start of it that no other shares, or its folder
     * @param planFile what is to be released
     * @param name who asks
     * @param key with which private key
     * @throws CannotRelease when it cannot be asked for
     */
    public Requested request(String run, Path planFile, String name, Path key) {
        ReleasePlan plan = PlanFile.read(planFile);
        Ledger ledger = ledger();
        registered(ledger, name);
        SourceRun source = SourceRun.find(work, run);
        String release = plan.name() + "-" + (1 + count(ledger, plan.name()));
        Path own = folder.resolve(release);
        Path partial = folder.resolve(release + ".partial");
        PrivateFiles.delete(partial);
        PrivateFiles.folder(partial);
        List<String> said = new Content(source, plan).write(partial, release, earlier(ledger), ledger.head());
        copy(planFile, partial.resolve(PLAN));
        Signed signed = sign(Role.REQUEST, name, key, ledger, partial);
        PrivateFiles.delete(own);
        PrivateFiles.move(partial, own);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", release);
        fields.put("run", source.id());
        fields.put("run_folder", source.folder().toString());
        fields.put("kind", plan.dataset().isPresent() ? "dataset" : "tables");
        fields.put("published_sha256", Sha256.of(published(release)));
        fields.put("signed", signed.json());
        ledger.add("request", signed.at(), fields);
        return new Requested(release, said, own.resolve(Content.INSIDE));
    }

    /** What a review has to look at: nothing is signed yet. */
    public Requested show(String release) {
        requestOf(ledger(), release);
        Path own = folder.resolve(release);
        try {
            return new Requested(
                    release,
                    Files.readAllLines(own.resolve(Content.INSIDE).resolve("review.txt")),
                    own.resolve(Content.INSIDE));
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
        JsonNode request = requestOf(ledger, release);
        mustDiffer(ledger, request, name);
        Signed signed = sign(Role.REVIEW, name, key, ledger, folder.resolve(release));
        ledger.add("review", signed.at(), about(release, signed));
    }

    /**
     * Agrees to a release and writes it to a new folder outside.
     *
     * @param to the folder
     * @throws CannotRelease when nobody reviewed it, it is their own request, or what was released since stands against it
     * @throws NotAsSigned when run or files are not what was asked for
     */
    public void approve(String release, String name, Path key, Path to) {
        Ledger ledger = ledger();
        JsonNode request = requestOf(ledger, release);
        mustDiffer(ledger, request, name);
        if (ledger.of("review", release).isEmpty()) {
            throw new CannotRelease("Nobody reviewed " + release + " yet; first ./terugblik release review.");
        }
        mustComeOutTheSame(ledger, request, release);
        if (ledger.of("approve", release).isEmpty()) {
            Signed signed = sign(Role.APPROVE, name, key, ledger, folder.resolve(release));
            ledger.add("approve", signed.at(), about(release, signed));
        }
        write(ledger, release, to);
    }

    /** All releases that were asked for, in that order. */
    public List<Standing> list() {
        Ledger ledger = ledger();
        List<Standing> standings = new ArrayList<>();
        for (JsonNode entry : ledger.entries()) {
            if (entry.path("what").asString("").equals("request")) {
                String release = entry.path("release").asString("");
                standings.add(new Standing(
                        release,
                        entry.path("kind").asString(""),
                        entry.path("run").asString(""),
                        entry.path("signed").path("name").asString(""),
                        names(ledger.of("review", release)),
                        names(ledger.of("approve", release))));
            }
        }
        return standings;
    }

    /**
     * Holds a released folder against its manifest, its signatures and the ledger.
     *
     * @throws NotAsSigned when anything is not as it was signed for
     */
    public void verify(Path released) {
        for (String needed : List.of(Manifest.NAME, Manifest.SIGNATURES)) {
            if (!Files.isRegularFile(released.resolve(needed))) {
                throw new NotAsSigned("The folder " + released + " has no " + needed + ": it is no release.");
            }
        }
        Manifest.check(released);
        String hash = Sha256.of(released.resolve(Manifest.NAME));
        String release =
                Manifest.read(released.resolve(Manifest.NAME)).path("release").asString("");
        Ledger ledger = ledger();
        Set<String> roles = new LinkedHashSet<>();
        Map<String, String> signers = new TreeMap<>();
        for (JsonNode node :
                Manifest.read(released.resolve(Manifest.SIGNATURES)).path("signatures")) {
            Signed signed = signed(node);
            if (!signed.manifest().equals(hash) || !signed.holds()) {
                throw new NotAsSigned("The signature of " + signed.name() + " is not under this manifest.");
            }
            if (!ledger.wasKeyOf(signed.name(), signed.key())) {
                throw new NotAsSigned("The key of " + signed.name() + " was never registered here.");
            }
            roles.add(signed.role().name());
            signers.put(signed.role().name(), signed.key());
        }
        if (roles.size() < Role.values().length
                || String.valueOf(signers.get(Role.REQUEST.name())).equals(signers.get(Role.APPROVE.name()))) {
            throw new NotAsSigned("Two people must sign for a release, and here they did not.");
        }
        if (ledger.of("approve", release).isEmpty()) {
            throw new NotAsSigned("The ledger knows of no such release.");
        }
    }

    private void mustComeOutTheSame(Ledger ledger, JsonNode request, String release) {
        Path own = folder.resolve(release);
        Manifest.check(own.resolve(Content.OUTSIDE));
        Path again = folder.resolve(release + ".again");
        PrivateFiles.delete(again);
        PrivateFiles.folder(again);
        try {
            ReleasePlan plan = PlanFile.read(own.resolve(PLAN));
            SourceRun source = SourceRun.find(work, request.path("run_folder").asString(""));
            JsonNode manifest = Manifest.read(own.resolve(Content.OUTSIDE).resolve(Manifest.NAME));
            List<Earlier> earlier =
                    ledger.of("approve", release).isEmpty() ? earlier(ledger) : earlier(ledger, release);
            new Content(source, plan)
                    .write(
                            again,
                            release,
                            earlier,
                            manifest.path("ledger_before").asString(""));
            if (!Sha256.of(again.resolve(Content.OUTSIDE).resolve(Manifest.NAME))
                    .equals(request.path("signed").path("manifest_sha256").asString(""))) {
                throw new CannotRelease(
                        "What may be seen of " + release
                                + " has changed since it was asked for, because something else was released; ask for it again.");
            }
        } finally {
            PrivateFiles.delete(again);
        }
    }

    private void write(Ledger ledger, String release, Path to) {
        Path partial = to.resolveSibling(to.getFileName() + ".partial");
        PrivateFiles.delete(partial);
        copyFolder(folder.resolve(release).resolve(Content.OUTSIDE), partial);
        List<Map<String, Object>> signatures = new ArrayList<>();
        for (String what : List.of("request", "review", "approve")) {
            ledger.of(what, release)
                    .forEach(
                            entry -> signatures.add(signed(entry.path("signed")).json()));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("signatures", signatures);
        JsonFile.write(partial.resolve(Manifest.SIGNATURES), json);
        PrivateFiles.move(partial, to);
    }

    private static Map<String, Object> about(String release, Signed signed) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", release);
        fields.put("signed", signed.json());
        return fields;
    }

    private Signed sign(Role role, String name, Path key, Ledger ledger, Path own) {
        String manifest = Sha256.of(own.resolve(Content.OUTSIDE).resolve(Manifest.NAME));
        String at = now();
        String publicKey = registered(ledger, name);
        Signed signed = new Signed(
                role, name, publicKey, at, manifest, Keys.sign(key, Signed.statement(role, name, at, manifest)));
        if (!signed.holds()) {
            throw new CannotRelease("The key in " + key + " is not the one that was registered for " + name + ".");
        }
        return signed;
    }

    private static String registered(Ledger ledger, String name) {
        return ledger.key(name)
                .orElseThrow(() -> new CannotRelease("Nobody of that name may sign here; the steward registers a public"
                        + " key first (./terugblik release register)."));
    }

    private static void mustDiffer(Ledger ledger, JsonNode request, String name) {
        boolean sameKey = ledger.key(name)
                .filter(key ->
                        key.equals(request.path("signed").path("public_key").asString("")))
                .isPresent();
        if (sameKey || request.path("signed").path("name").asString("").equals(name)) {
            throw new CannotRelease("Who asks for a release cannot agree to it; someone else must.");
        }
    }

    private static JsonNode requestOf(Ledger ledger, String release) {
        return ledger.of("request", release).stream()
                .findFirst()
                .orElseThrow(() ->
                        new CannotRelease("There is no request of that name; ./terugblik release list shows them."));
    }

    private static long count(Ledger ledger, String plan) {
        return ledger.entries().stream()
                .filter(entry -> entry.path("what").asString("").equals("request"))
                .filter(entry -> entry.path("release").asString("").matches(plan + "-[0-9]+"))
                .count();
    }

    private static String names(List<JsonNode> entries) {
        List<String> names = entries.stream()
                .map(entry -> entry.path("signed").path("name").asString(""))
                .toList();
        return String.join(", ", names);
    }

    private static Signed signed(JsonNode node) {
        return new Signed(
                role(node.path("role").asString("")),
                node.path("name").asString(""),
                node.path("public_key").asString(""),
                node.path("at").asString(""),
                node.path("manifest_sha256").asString(""),
                node.path("signature").asString(""));
    }

    private static Role role(String written) {
        for (Role role : Role.values()) {
            if (role.name().equalsIgnoreCase(written)) {
                return role;
            }
        }
        throw new NotAsSigned("A signature does not say what it is for.");
    }

    /** What was released of tables so far. */
    private List<Earlier> earlier(Ledger ledger) {
        return earlier(ledger, "");
    }

    /** What was released of tables before a release. */
    private List<Earlier> earlier(Ledger ledger, String until) {
        List<Earlier> earlier = new ArrayList<>();
        for (JsonNode entry : ledger.entries()) {
            String release = entry.path("release").asString("");
            if (!entry.path("what").asString("").equals("approve")) {
                continue;
            }
            if (release.equals(until)) {
                break;
            }
            JsonNode request = requestOf(ledger, release);
            if (request.path("kind").asString("").equals("tables")) {
                earlier.add(earlier(release, request));
            }
        }
        return earlier;
    }

    private Earlier earlier(String release, JsonNode request) {
        Path file = published(release);
        if (!Files.isRegularFile(file)
                || !Sha256.of(file).equals(request.path("published_sha256").asString(""))) {
            throw new NotAsSigned("What " + release
                    + " told is no longer known as it was; put a backup of the folder releases back.");
        }
        JsonNode manifest =
                Manifest.read(folder.resolve(release).resolve(Content.OUTSIDE).resolve(Manifest.NAME));
        Map<String, Long> counts = new TreeMap<>();
        CsvReader.read(file, row -> counts.put(row.get("of"), Long.parseLong(row.get("count"))));
        Set<String> tables = new LinkedHashSet<>();
        manifest.path("files")
                .forEach(described -> tables.add(described.path("file").asString("")));
        return new Earlier(release, manifest.path("dataset_sha256").asString(""), tables, counts);
    }

    private Path published(String release) {
        return folder.resolve(release).resolve(Content.INSIDE).resolve(Content.PUBLISHED);
    }

    private Ledger ledger() {
        return Ledger.read(folder.resolve("ledger.jsonl"));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, PrivateFiles.file(to), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copyFolder(Path from, Path to) {
        try (var entries = Files.walk(from)) {
            for (Path entry : entries.toList()) {
                Path target = to.resolve(from.relativize(entry).toString());
                if (Files.isDirectory(entry)) {
                    PrivateFiles.folder(target);
                } else {
                    copy(entry, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
