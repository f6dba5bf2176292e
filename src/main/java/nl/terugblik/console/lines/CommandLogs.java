package nl.terugblik.console.lines;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.terugblik.files.CannotWrite;

/**
 * What commands said of themselves below a work folder, the latest first.
 *
 * @param work the work folder
 */
public record CommandLogs(Path work) {

    private static final Pattern DATED = Pattern.compile("terugblik-\\d{4}-\\d{2}-\\d{2}\\..*log");

    /** Hands lines out until the taker has had enough. */
    public void latest(Predicate<Said> wantsMore) {
        for (Path file : files()) {
            boolean hadEnough = LinesFromEnd.of(
                    file, line -> Said.of(line).map(wantsMore::test).orElse(true));
            if (hadEnough) {
                return;
            }
        }
    }

    /** The log that is written now, and those that were laid aside, the latest first. */
    private List<Path> files() {
        Path folder = work.resolve("logs");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> aside = files.filter(file ->
                            DATED.matcher(String.valueOf(file.getFileName())).matches())
                    .sorted(Comparator.comparing(CommandLogs::changed).reversed())
                    .toList();
            return Stream.concat(Stream.of(folder.resolve("terugblik.log")), aside.stream())
                    .toList();
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // it was removed in between
        }
    }
}
