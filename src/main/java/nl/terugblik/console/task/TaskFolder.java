package nl.terugblik.console.task;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.JsonFile;
import nl.terugblik.files.PrivateFiles;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The folder of a task: what was asked, by which process it is carried out, and what that says.
 *
 * @param path where it lies
 */
record TaskFolder(Path path) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_CHARACTERS = 200_000;

    Path out() {
        return path.resolve("out.txt");
    }

    Path err() {
        return path.resolve("err.txt");
    }

    private Path about() {
        return path.resolve("task.json");
    }

    private Path exit() {
        return path.resolve("exit.txt");
    }

    String id() {
        return String.valueOf(path.getFileName());
    }

    /** Makes it, with the empty files that the process writes in. */
    void make() {
        PrivateFiles.folder(path.resolveSibling(""));
        PrivateFiles.newFolder(path);
        PrivateFiles.write(out(), "");
        PrivateFiles.write(err(), "");
    }

    void write(Ask ask, long process, Instant began) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("area", ask.area());
        json.put("actor", ask.actor());
        json.put("words", ask.words());
        json.put("process", process);
        json.put("began", began.toString());
        JsonFile.write(about(), json);
    }

    void ended(int code) {
        if (Files.isDirectory(path)) {
            PrivateFiles.write(exit(), code + "\n");
        }
    }

    /** What it is; empty while it is being made, or where something else lies there. */
    Optional<Task> read() {
        if (!Files.isRegularFile(about(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(about(), StandardCharsets.UTF_8));
            List<String> words = new ArrayList<>();
            json.path("words").forEach(word -> words.add(word.asString("")));
            Instant began = Instant.parse(json.path("began").asString(""));
            long process = json.path("process").asLong(0);
            return Optional.of(new Task(
                    id(),
                    new Ask(json.path("area").asString(""), json.path("actor").asString(""), words, Optional.empty()),
                    process,
                    began,
                    code(),
                    Processes.isAlive(process, began)));
        } catch (IOException | JacksonException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private OptionalInt code() throws IOException {
        String text = Files.exists(exit())
                ? Files.readString(exit(), StandardCharsets.UTF_8).strip()
                : "";
        return text.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    /** What the process wrote, or the end of it where that is long. */
    static String text(Path file) {
        try {
            String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            return text.substring(Math.max(0, text.length() - MOST_CHARACTERS));
        } catch (IOException e) {
            throw new CannotWrite(file, e);
        }
    }
}
