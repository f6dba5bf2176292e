package nl.terugblik.schedule.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.wording.DidYouMean;

/** The schedules that come with a project: files of a folder, each known by its name without the ending. */
public final class Schedules {

    /** Where they lie. */
    public static final Path FOLDER = Path.of("jobs", "schedules");

    private static final String ENDING = ".yaml";

    private Schedules() {}

    /** Their files, by name. */
    public static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file that someone names by its path, or by the name of one of a folder. */
    public static Optional<Path> find(Path folder, Path nameOrFile) {
        return Stream.of(nameOrFile, folder.resolve(nameOrFile), folder.resolve(nameOrFile + ENDING))
                .filter(Files::isRegularFile)
                .findFirst();
    }

    /** The names of a folder that someone may have meant, as a question. */
    public static String meant(Path folder, Path asked) {
        return DidYouMean.question(
                String.valueOf(asked.getFileName()).replaceFirst("\\.ya?ml$", ""),
                files(folder).stream()
                        .map(file -> file.getFileName().toString().replace(ENDING, ""))
                        .toList());
    }
}
