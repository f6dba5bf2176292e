package nl.terugblik.erasure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
 * searched, so the dataset goes as a whole where one of its tables holds the family.
 *
 * @param folders where the run's files lie, finished or not
 * @param wasThere whether the ledger says that it left files
 */
record RunFolder(List<Path> folders, boolean wasThere) {

    /** What was found. */
    enum Found {
        HELD,
        NOT_HELD,
        NOT_THERE
    }

    static RunFolder of(RunRecord run, Path work) {
        Path own = work.resolve("runs").resolve(run.summary().id());
        Optional<Path> written = run.files().stream()
                .filter(file -> file.role() == RunFile.Role.OUTPUT)
                .map(file -> Path.of(file.path()))
                .filter(file -> file.endsWith("run.json"))
                .map(file -> file.toAbsolutePath().getParent())
                .findFirst();
        Path folder = written.orElse(own);
        return new RunFolder(
                List.of(folder, folder.resolveSibling(folder.getFileName() + ".partial")), written.isPresent());
    }

    /** Removes what holds a family of this pseudonym, and leaves a note that says so. */
    Found remove(String pseudonym, String note) {
        Found found = wasThere && !Files.isDirectory(folders.get(0)) ? Found.NOT_THERE : Found.NOT_HELD;
        for (Path folder : folders) {
            List<Path> holding = Files.isDirectory(folder) ? holding(folder, pseudonym) : List.of();
            if (!holding.isEmpty()) {
                PrivateFiles.delete(folder.resolve("dataset"));
                holding.forEach(PrivateFiles::delete);
                PrivateFiles.write(folder.resolve("ERASED.txt"), note + "\n");
                found = Found.HELD;
            }
        }
        return found;
    }

    private static List<Path> holding(Path folder, String pseudonym) {
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
