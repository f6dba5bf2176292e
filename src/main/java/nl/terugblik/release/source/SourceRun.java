package nl.terugblik.release.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.audit.AskedRun;
import nl.terugblik.audit.RunFile;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunRecord;
import nl.terugblik.audit.RunStatus;
import nl.terugblik.files.Sha256;
import nl.terugblik.release.outside.Manifest;
import nl.terugblik.release.signing.CannotRelease;
import nl.terugblik.release.signing.NotAsSigned;
import tools.jackson.databind.JsonNode;

/**
 * The run that something is released from, as it wrote itself down.
 *
 * @param folder where it lies
 * @param described its {@code run.json}
 */
public record SourceRun(Path folder, JsonNode described) {

    private static final String DESCRIPTION = "run.json";

    /**
     * Finds a run.
     *
     * @param run its id, a start of it that no other shares, or its folder
     * @throws CannotRelease when there is none, or a family in it was erased since
     * @throws NotAsSigned when the ledger does not have it, or its files are not as it recorded them
     */
    public static SourceRun find(Path work, String run, RecordedRuns ledger) {
        AskedRun asked = new AskedRun(run);
        Path folder = asked.folder(work).orElseThrow(() -> new CannotRelease(asked.whyNoFolder(work)));
        if (Files.exists(folder.resolve("ERASED.txt"))) {
            throw new CannotRelease(
                    "A family in this run was erased since; carry the study out again and release from that run.");
        }
        SourceRun source = new SourceRun(folder, Manifest.read(folder.resolve(DESCRIPTION)));
        source.check(ledger.find(source.id()));
        source.checkEntry(ledger.outputs(source.id()));
        return source;
    }

    /** What a run's own description says can be made at home; what the ledger recorded cannot. */
    private void check(Optional<RunRecord> recorded) {
        RunRecord run = recorded.filter(found -> found.summary().kind() == RunKind.STUDY
                        && found.summary().status() == RunStatus.DONE)
                .orElseThrow(
                        () -> new NotAsSigned("The ledger of this work folder has no finished study of the id that "
                                + folder.resolve(DESCRIPTION) + " gives; release from a run of this register."));
        Map<String, String> hashes = hashes(run);
        for (String name : names()) {
            if (!Objects.equals(hashes.remove(name), Sha256.of(folder.resolve(name)))) {
                throw notAsLeft(name);
            }
        }
        hashes.keySet().stream().findFirst().ifPresent(name -> {
            throw notAsLeft(name);
        });
    }

    /** The rows of the ledger's tables say which file is which; their entry, which nobody can change unseen, that they are these. */
    private void checkEntry(Optional<String> entered) {
        if (entered.isPresent() && !entered.get().equals(Manifest.whole(folder))) {
            throw new NotAsSigned(
                    "The files of this run are not those of its entry in the ledger; ./terugblik verify says more,"
                            + " and a run of the study carried out again can be released.");
        }
    }

    private static NotAsSigned notAsLeft(String name) {
        return new NotAsSigned("The file " + name
                + " of the run is not as the run left it; carry the study out again and release from that run.");
    }

    /** The files that the run left, by their names below its folder, wherever that lay. */
    private static Map<String, String> hashes(RunRecord run) {
        List<RunFile> outputs = run.files().stream()
                .filter(file -> file.role() == RunFile.Role.OUTPUT)
                .toList();
        Optional<Path> root = outputs.stream()
                .map(file -> Path.of(file.path()))
                .filter(path -> path.endsWith(DESCRIPTION))
                .min(Comparator.comparingInt(Path::getNameCount))
                .map(Path::toAbsolutePath)
                .map(Path::getParent);
        Map<String, String> hashes = new TreeMap<>();
        root.ifPresent(folder -> outputs.forEach(file -> hashes.put(
                slashed(folder.relativize(Path.of(file.path()).toAbsolutePath())),
                file.sha256().orElse(""))));
        return hashes;
    }

    private List<String> names() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> slashed(folder.relativize(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    public String id() {
        return described.path("id").asString("");
    }

    /** What all runs have in common that call a family by the same pseudonym: the study and the key. */
    public String pseudonyms() {
        return described.path("study").path("name").asString("") + " "
                + described.path("key_fingerprint").asString("");
    }

    /** A run as it describes itself, which nobody held against the ledger. */
    public static SourceRun of(Path folder) {
        return new SourceRun(folder, Manifest.read(folder.resolve(DESCRIPTION)));
    }
}
