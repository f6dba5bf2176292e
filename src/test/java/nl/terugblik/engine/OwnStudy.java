package nl.terugblik.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The study as published, with another way of matching and without a quota, in a folder of its own. */
public final class OwnStudy {

    private static final Path JOBS = Path.of("jobs");

    private OwnStudy() {}

    /**
     * Writes the study.
     *
     * @param matching what stands after {@code matching:}, and whatever fields follow
     */
    public static Path matching(Path folder, String name, String matching) throws IOException {
        Files.createDirectories(folder.resolve("instruments"));
        Path instrument = folder.resolve("instruments").resolve("ekc-2016.yaml");
        if (!Files.exists(instrument)) {
            Files.copy(JOBS.resolve("instruments").resolve("ekc-2016.yaml"), instrument);
        }
        String published = Files.readString(JOBS.resolve("ekc-follow-up.yaml"));
        return Files.writeString(
                folder.resolve(name + ".yaml"),
                published
                        .replace("study: ekc-follow-up\n", "study: " + name + "\n")
                        .replaceFirst("(?m)^  quota: .*\n", "")
                        .replace("matching: none", "matching: " + matching));
    }
}
