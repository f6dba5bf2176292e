package nl.terugblik.round.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.terugblik.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a coder has given so far, a line each time that something was: on the disk before the page says so. The last line about a row
 * holds; a line that was cut off is none.
 *
 * @param file where it lies
 */
public record Drafts(Path file) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String FOLDER = "drafts";
    private static final String END = ".given";

    private record Line(String row, Given given) {}

    /** Those of a coder in the folder of a round. */
    public static Drafts of(Path round, String coder) {
        return new Drafts(round.resolve(FOLDER).resolve(coder + END));
    }

    /** Those of all coders in the folder of a round. */
    public static List<Drafts> all(Path round) {
        Path folder = round.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(END))
                    .map(Drafts::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it is the folder of all of them. */
    public static boolean isFolder(Path file) {
        return file.endsWith(FOLDER);
    }

    /** All that was given, by row. */
    public Map<String, Given> read() {
        Map<String, Given> given = new LinkedHashMap<>();
        for (String line : lines()) {
            try {
                Line read = JSON.readValue(line, Line.class);
                given.put(read.row(), read.given());
            } catch (JacksonException e) {
                // cut off as it was written, before anybody was told that it was kept
            }
        }
        return given;
    }

    private List<String> lines() {
        try {
            // a line may have been cut off inside a letter, so that not all of it is text
            return Files.isRegularFile(file)
                    ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what was given for a row. */
    public void keep(String row, Given given) {
        PrivateFiles.folder(file.resolveSibling(""));
        // the line before may have been cut off
        String line = "\n" + JSON.writeValueAsString(new Line(row, given)) + "\n";
        try (FileChannel out = PrivateFiles.append(file)) {
            ByteBuffer bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes out what was given for units that are not there any more. */
    public void only(Set<String> units) {
        if (!Files.exists(file)) {
            return;
        }
        StringBuilder left = new StringBuilder();
        read().forEach((row, given) -> {
            if (units.contains(row.replaceFirst(" .*", ""))) {
                left.append(JSON.writeValueAsString(new Line(row, given))).append('\n');
            }
        });
        PrivateFiles.write(file, left.toString());
    }
}
