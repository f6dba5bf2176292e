package nl.terugblik.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.audit.run.RunRecord;
import nl.terugblik.files.PrivateFiles;

/**
 * The folder of a study's run, as far as it holds families one by one. The dataset in other programs' formats cannot be
 * searched, so the dataset goes as a whole where one of the run's tables holds the family.
 *
 * @param folder where the run's files lie once it is finished
 * @param wasThere whether the ledger says that it left files
 */
record RunFolder(Path folder, boolean wasThere) {

    /**
     * The folder of a run.
     *
     * @param known where the ledger says that it goes; the runs of older programs are known by their last file
     */
    static RunFolder of(RunRecord run, Optional<Path> known, Path work) {
        Optional<Path> written = run.written();
        Path own = work.resolve("runs").resolve(run.summary().id());
        Path there = known.or(() -> written).orElse(own);
        return new RunFolder(cameAlong(there, own) ? own : there, written.isPresent());
    }

    /**
     * Whether a run that was written in its work folder lies in this one: the work folder was moved, or is a copy, and then
     * the run of the copy is meant and not the one that it was copied from.
     */
    private static boolean cameAlong(Path there, Path own) {
        return there.endsWith(Path.of("runs").resolve(own.getFileName()))
                && (Files.isDirectory(own) || Files.isDirectory(unfinished(own)));
    }

    private static Path unfinished(Path folder) {
        return folder.resolveSibling(folder.getFileName() + ".partial");
    }

    /** Whether the run left files and they are not where they were, so that they cannot be searched. */
    boolean isMissing() {
        return wasThere && !Files.isDirectory(folder);
    }

    /** Whether a file of it holds a family of these pseudonyms, the list of all families that were screened aside. */
    boolean holds(Set<String> pseudonyms) {
        return files().stream().anyMatch(file -> !ScreenedList.is(file) && PseudonymSearch.in(file, pseudonyms));
    }

    /** Removes the dataset and whatever else holds a family of these pseudonyms; what is gone already does not matter. */
    void remove(Set<String> pseudonyms, String note) {
        if (Files.isDirectory(folder)) {
            PrivateFiles.delete(folder.resolve("dataset"));
            files().stream()
                    .filter(file -> !ScreenedList.is(file) && PseudonymSearch.in(file, pseudonyms))
                    .forEach(PrivateFiles::delete);
            PrivateFiles.write(folder.resolve("ERASED.txt"), note + "\n");
        }
    }

    /**
     * Removes what the run left where it was cut off: it may hold any family, and its spools cannot be searched.
     *
     * @return whether there was anything
     */
    boolean removeUnfinished() {
        Path partial = unfinished(folder);
        boolean some = Files.isDirectory(partial, LinkOption.NOFOLLOW_LINKS);
        if (some) {
            PrivateFiles.delete(partial);
        }
        return some;
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
