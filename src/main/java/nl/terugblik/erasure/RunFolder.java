package nl.terugblik.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.audit.RunFile;
import nl.terugblik.audit.RunRecord;
import nl.terugblik.files.PrivateFiles;

/**
 * The folder of a study's run, as far as it holds families one by one. The dataset in other programs' formats cannot be
 * searched, so the dataset goes as a whole where one of the run's tables holds the family.
 *
 * @param folder where the run's files lie once it is finished
 * @param wasThere whether the ledger says that it left files
 */
record RunFolder(Path folder, boolean wasThere) {

    private static final String DATASET = "dataset";

    /**
     * The folder of a run.
     *
     * @param known where the ledger says that it goes; the runs of older programs are known by their last file
     */
    static RunFolder of(RunRecord run, Optional<Path> known, Path work) {
        Optional<Path> written = run.files().stream()
                .filter(file -> file.role() == RunFile.Role.OUTPUT)
                .map(file -> Path.of(file.path()))
                .filter(file -> file.endsWith("run.json"))
                .map(file -> file.toAbsolutePath().getParent())
                .findFirst();
        Path own = work.resolve("runs").resolve(run.summary().id());
        return new RunFolder(known.or(() -> written).orElse(own), written.isPresent());
    }

    /** Whether the run left files and they are not where they were, so that they cannot be searched. */
    boolean isMissing() {
        return wasThere && !Files.isDirectory(folder);
    }

    /** Whether a file of it holds a family of this pseudonym. */
    boolean holds(String pseudonym) {
        return Files.isDirectory(folder) && !holding(pseudonym).isEmpty();
    }

    /** Removes the dataset and whatever else holds a family of this pseudonym; what is gone already does not matter. */
    void remove(String pseudonym, String note) {
        if (Files.isDirectory(folder)) {
            holding(pseudonym).stream()
                    .filter(file -> !file.startsWith(folder.resolve(DATASET)))
                    .forEach(PrivateFiles::delete);
            PrivateFiles.delete(folder.resolve(DATASET));
            PrivateFiles.write(folder.resolve("ERASED.txt"), note + "\n");
        }
    }

    /**
     * Removes what the run left where it was cut off: it may hold any family, and its spools cannot be searched.
     *
     * @return whether there was anything
     */
    boolean removeUnfinished() {
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        boolean some = Files.isDirectory(partial, LinkOption.NOFOLLOW_LINKS);
        if (some) {
            PrivateFiles.delete(partial);
        }
        return some;
    }

    private List<Path> holding(String pseudonym) {
        List<Path> holding = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holds(file, pseudonym)) {
                    holding.add(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return holding;
    }

    private static boolean holds(Path file, String pseudonym) throws IOException {
        try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.contains(pseudonym));
        }
    }
}
