package nl.terugblik.console.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.files.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files of a run of a study that may be given out: those that {@code run.json} lists, where the ledger recorded that very
 * list. Each is held against its hash when it is opened; no path that is not on the list is looked for on the disk at all.
 *
 * @param folder the run's folder
 * @param about what the run says of itself
 * @param files the files, in the order of their paths
 */
public record RecordedFiles(Path folder, JsonNode about, List<ListedFile> files) {

    private static final String RUN = "run.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BUFFER_BYTES = 1 << 16;

    public RecordedFiles {
        files = List.copyOf(files);
    }

    /**
     * The files of a run; empty where the run did not go into its own folder below the work folder, was not finished, or has a
     * list that the ledger does not know.
     */
    public static Optional<RecordedFiles> of(Path work, String run) {
        Path folder = work.resolve("runs").resolve(Runs.isId(run) ? run : "none");
        Path own = folder.resolve(RUN);
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(own, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try {
            String text = Files.readString(own, StandardCharsets.UTF_8);
            RecordedFiles recorded = new RecordedFiles(folder, JSON.readTree(text), list(text));
            return recorded.isEntered(new Runs(work)
                            .entries(run).stream()
                                    .flatMap(entry ->
                                            Optional.ofNullable(
                                                    entry.act().detail().get("outputs_sha256"))
                                                    .stream())
                                    .map(String::valueOf)
                                    .collect(Collectors.toSet()))
                    ? Optional.of(recorded)
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    private static List<ListedFile> list(String text) {
        List<ListedFile> files = new ArrayList<>();
        for (JsonNode output : JSON.readTree(text).path("outputs")) {
            files.add(new ListedFile(
                    output.path("file").asString(""),
                    output.path("sha256").asString(""),
                    output.path("bytes").asLong(0)));
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        files.add(new ListedFile(RUN, Sha256.of(text), bytes.length));
        return files;
    }

    /** The ledger has one hash over all of them: of what {@code sha256sum} prints of them in the order of their paths. */
    private boolean isEntered(Set<String> entered) {
        TreeMap<String, String> hashes = new TreeMap<>();
        files.forEach(file -> hashes.put(file.path(), file.sha256()));
        return entered.contains(Sha256.of(hashes.entrySet().stream()
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())));
    }

    /** Opens one of them, to be closed; empty where it is not on the list, is gone, or is not what was recorded. */
    public Optional<OpenedFile> open(String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .flatMap(this::opened);
    }

    private Optional<OpenedFile> opened(ListedFile file) {
        try {
            Path real = folder.toRealPath();
            Path there = real.resolve(file.path()).normalize();
            if (!there.startsWith(real) || !there.equals(there.toRealPath())) {
                return Optional.empty();
            }
            FileChannel channel = FileChannel.open(there, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
            if (channel.size() == file.bytes() && hash(channel).equals(file.sha256())) {
                return Optional.of(new OpenedFile(file, channel));
            }
            channel.close();
            return Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** Of the whole channel, which stays open. */
    private static String hash(FileChannel channel) {
        byte[] buffer = new byte[BUFFER_BYTES];
        try {
            InputStream bytes = Channels.newInputStream(channel.position(0));
            @SuppressWarnings("resource") // closing it would close the file, which is to be given out
            Sha256.Passing passing = new Sha256.Passing(bytes);
            while (passing.read(buffer) >= 0) {
                // what goes by is hashed
            }
            return passing.hash();
        } catch (IOException e) {
            throw new CannotWrite(Path.of(RUN), e);
        }
    }

    /** Whether a file is among them. */
    public boolean has(String path) {
        return files.stream().anyMatch(file -> file.path().equals(path));
    }
}
