package nl.terugblik.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.audit.ProjectedRuns;
import nl.terugblik.audit.RecordedFile;
import nl.terugblik.audit.RunFile;
import nl.terugblik.audit.RunKind;
import nl.terugblik.audit.RunStatus;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.verification.Finding.Gathering;

/** The files that runs wrote, against the hashes that were entered. */
final class FilesCheck {

    private static final String ERASED = "ERASED.txt";
    private static final String PRUNED = "PRUNED.txt";
    private static final String GIVEN_OUT = "refused rows that were exported: they are an agency's to mend";

    private final WorkPaths paths;
    private final Optional<Fingerprints> fingerprints;
    private final long brought;
    private final Gathering found = new Gathering("files");
    private final Map<Path, Set<Path>> recorded = new HashMap<>();
    private final Set<Path> missingFolders = new HashSet<>();
    private final Set<Path> prunedFolders = new HashSet<>();
    private int asRecorded;
    private int erased;
    private int pruned;
    private int all;

    private FilesCheck(WorkPaths paths, Optional<MasterKey> key, long brought) {
        this.paths = paths;
        this.brought = brought;
        this.fingerprints = key.map(MasterKey::fingerprints);
    }

    /**
     * Checks the outputs of all runs, or of one.
     *
     * @param brought the last entry that came here with a backup, which brings no files; 0 where none did
     */
    static Finding check(
            WorkPaths paths, ProjectedRuns runs, Optional<MasterKey> key, Optional<String> run, long brought) {
        FilesCheck check = new FilesCheck(paths, key, brought);
        Map<Path, RecordedFile> last = new LinkedHashMap<>();
        for (RecordedFile file : runs.files()) {
            if (file.file().role() == RunFile.Role.OUTPUT) {
                last.put(paths.of(file), file); // a later run may have written where an earlier one had
            }
        }
        last.forEach((path, file) -> {
            if (run.isEmpty() || run.get().equals(file.run())) {
                check.file(path, file);
            }
        });
        check.recorded.forEach(check::nothingElse);
        return check.found.found(check.asRecorded + " of " + check.all + " as recorded"
                + (check.erased > 0 ? "; " + check.erased + " erased since" : "")
                + (check.pruned > 0 ? "; " + check.pruned + " pruned by policy" : ""));
    }

    private void file(Path path, RecordedFile file) {
        all++;
        Optional<Path> folder = folder(file);
        folder.filter(root -> file.pruned()).ifPresent(prunedFolders::add);
        folder.ifPresent(
                root -> recorded.computeIfAbsent(root, first -> new HashSet<>()).add(path));
        if (!Files.isRegularFile(path)) {
            missing(path, file, folder);
            return;
        }
        Optional<Boolean> isSame = isSame(path, file.file());
        if (isSame.isEmpty()) {
            found.cannotSay("files that are known by keyed hashes: the register's key was not given");
        } else if (isSame.get()) {
            asRecorded++;
        } else if (isGivenOut(file)) {
            found.cannotSay(GIVEN_OUT);
        } else {
            found.fault(paths.named(path) + " changed after entry " + file.entry() + ".");
        }
    }

    /** Refused rows that were exported are an agency's to mend, and lie where it is told. */
    private static boolean isGivenOut(RecordedFile file) {
        return file.kind() == RunKind.QUARANTINE;
    }

    private Optional<Boolean> isSame(Path path, RunFile file) {
        try {
            if (Files.size(path) != file.bytes()) {
                return Optional.of(false);
            }
            String hash = Sha256.of(path);
            return file.sha256()
                    .map(hash::equals)
                    .or(() -> file.hmac()
                            .flatMap(keyed ->
                                    fingerprints.map(known -> known.of(hash).equals(keyed))));
        } catch (IOException | UncheckedIOException e) {
            return Optional.of(false);
        }
    }

    /** What lay outside the work folder may have been moved, as backups and what an agency gets are. */
    private void missing(Path path, RecordedFile file, Optional<Path> folder) {
        if (file.status() == RunStatus.HOLDS_ERASED) {
            erased++;
            return;
        }
        if (file.pruned()) {
            pruned++;
            return;
        }
        Path whole = folder.orElse(path);
        if (file.entry() <= brought
                && (!hasFolder(file) || !Files.isDirectory(folder.orElse(path.resolveSibling(""))))) {
            found.cannotSay(
                    "what runs wrote before entry " + brought + ": a backup brought the ledger here, and no files");
            return;
        }
        if (isGivenOut(file)) {
            found.cannotSay(GIVEN_OUT);
        } else if (!paths.isWithin(path) && (folder.isEmpty() || !Files.isDirectory(whole))) {
            found.cannotSay(
                    "what run " + file.run() + " wrote outside the work folder: it is not where it was written");
        } else if (!Files.exists(whole)) {
            if (missingFolders.add(whole)) {
                found.fault(paths.named(whole) + " is gone; entry " + file.entry() + " told of it.");
            }
        } else {
            found.fault(paths.named(path) + " is gone; entry " + file.entry() + " told of it.");
        }
    }

    /** Whether what a run wrote lies in a folder of its own: others share theirs with what came later. */
    private static boolean hasFolder(RecordedFile file) {
        return file.kind() == RunKind.STUDY || file.kind() == RunKind.INTAKE;
    }

    /** The folder that a study's run has to itself. */
    private Optional<Path> folder(RecordedFile file) {
        return file.kind() == RunKind.STUDY ? paths.folder(file) : Optional.empty();
    }

    private void nothingElse(Path folder, Set<Path> known) {
        if (Files.isDirectory(folder)) {
            for (Path file : below(folder)) {
                boolean isSaid = known.contains(file)
                        || file.equals(folder.resolve(ERASED))
                        || file.equals(folder.resolve(PRUNED)) && prunedFolders.contains(folder);
                if (!isSaid) {
                    found.fault(paths.named(file) + " was not there when the run ended.");
                }
            }
        }
    }

    private static List<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
