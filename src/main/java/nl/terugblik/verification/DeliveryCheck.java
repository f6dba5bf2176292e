package nl.terugblik.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.audit.projection.ProjectedRuns;
import nl.terugblik.audit.run.RecordedFile;
import nl.terugblik.audit.run.RunFile;
import nl.terugblik.audit.run.RunKind;
import nl.terugblik.audit.run.RunStatus;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.Fingerprints;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.verification.Finding.Gathering;
import nl.terugblik.wording.Counted;
import org.jspecify.annotations.Nullable;

/**
 * The deliveries where they were taken in from, by keyed hashes. An agency may write its next delivery over the last; that is
 * told by {@code delivery.csv}, which says of which day it is.
 */
final class DeliveryCheck {

    private static final String CARD = "delivery.csv";
    private static final String CLAIMED = "claimed";
    private static final String DONE = "done";

    private DeliveryCheck() {}

    static Finding check(ProjectedRuns runs, Optional<MasterKey> key) {
        Gathering found = new Gathering("deliveries");
        if (key.isEmpty()) {
            found.cannotSay("deliveries: the register's key was not given");
            return found.found("not checked");
        }
        Map<Path, RecordedFile> last = new LinkedHashMap<>();
        for (RecordedFile file : runs.files()) {
            if (file.kind() == RunKind.INTAKE
                    && file.status() == RunStatus.DONE
                    && file.file().role() == RunFile.Role.INPUT
                    && file.file().hmac().isPresent()) {
                last.put(Path.of(file.file().path()).toAbsolutePath().normalize(), file);
            }
        }
        Map<Path, List<Path>> folders = new LinkedHashMap<>();
        last.keySet()
                .forEach(path -> Optional.ofNullable(path.getParent())
                        .ifPresent(folder -> folders.computeIfAbsent(folder, first -> new ArrayList<>())
                                .add(path)));
        int[] same = {0};
        folders.forEach((folder, files) ->
                same[0] += folder(folder, files, last, key.get().fingerprints(), found));
        return found.found(Numbers.of(same[0]) + " of "
                + Counted.of(
                        last.size(),
                        "file lies where it was taken in, as it was",
                        "files lie where they were taken in, as they were"));
    }

    private static int folder(
            Path folder, List<Path> files, Map<Path, RecordedFile> last, Fingerprints fingerprints, Gathering found) {
        Path lies = putAway(folder).stream()
                .filter(place -> files.stream()
                        .anyMatch(file -> isSame(place.resolve(file.getFileName()), last.get(file), fingerprints)))
                .findFirst()
                .orElse(folder);
        List<Path> changed = files.stream()
                .filter(file -> !isSame(lies.resolve(file.getFileName()), last.get(file), fingerprints))
                .toList();
        Path card = folder.resolve(CARD);
        if (!changed.isEmpty()) {
            if (files.contains(card) && !changed.contains(card)) {
                changed.forEach(file -> found.fault("The delivery's file " + file + " is not what was taken in."));
            } else {
                found.cannotSay("the delivery of " + folder + ": what was taken in does not lie there any more");
            }
        }
        return files.size() - changed.size();
    }

    /** Where a delivery may lie that a schedule had claimed when it was taken in: among what was done, beside what is claimed. */
    private static List<Path> putAway(Path folder) {
        Path claimed = folder.resolve("../..").normalize();
        Path done = claimed.resolveSibling(DONE);
        if (Files.isDirectory(folder) || !claimed.endsWith(CLAIMED) || !Files.isDirectory(done)) {
            return List.of();
        }
        String name = String.valueOf(folder.getFileName());
        try (Stream<Path> places = Files.list(done)) {
            return places.filter(
                            place -> String.valueOf(place.getFileName()).matches(Pattern.quote(name) + "(-[0-9]+)?"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(Path path, @Nullable RecordedFile file, Fingerprints fingerprints) {
        return file != null
                && Files.isRegularFile(path)
                && file.file().hmac().equals(Optional.of(fingerprints.of(Sha256.of(path))));
    }
}
