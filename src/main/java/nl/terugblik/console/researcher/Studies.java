package nl.terugblik.console.researcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.YamlFile;

/**
 * The study files of a folder of jobs. Others than these are not started from here.
 *
 * @param jobs the folder
 */
record Studies(Path jobs) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}\\.ya?ml");

    /** All of them, in the order of their names. */
    List<StudyLine> all() {
        return files().stream().map(this::line).toList();
    }

    /** The study of a file's name without its ending. */
    Optional<StudyLine> find(String file) {
        return path(file).map(this::line);
    }

    /** Where the study file of a name lies, where there is one. */
    Optional<Path> path(String file) {
        return files().stream().filter(path -> name(path).equals(file)).findFirst();
    }

    private List<Path> files() {
        if (!Files.isDirectory(jobs)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(jobs)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            NAME.matcher(String.valueOf(file.getFileName())).matches())
                    .filter(Studies::isStudy)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotWrite(jobs, e);
        }
    }

    /** Whether it calls itself one, or cannot be read: whom to tell and what to keep are files of that folder too. */
    private static boolean isStudy(Path file) {
        try {
            return YamlFile.read(file).root().has("study");
        } catch (InvalidStudy e) {
            return true;
        }
    }

    private StudyLine line(Path file) {
        try {
            Study study = StudyFile.read(file);
            return new StudyLine(name(file), study.name(), List.of(study.title()), List.of(), study.matches());
        } catch (InvalidStudy e) {
            return new StudyLine(name(file), "", List.of(), e.faults(), false);
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
    }
}
