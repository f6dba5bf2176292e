package nl.terugblik;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.terugblik.files.Sha256;
import nl.terugblik.keys.MasterKey;
import nl.terugblik.register.RegisterDump;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What commands left in PostgreSQL and below a work folder, to be held against what they left elsewhere. */
final class Left {

    private Left() {}

    /** All that intakes leave: what the register holds, opened, and every file for the steward. */
    static Map<String, String> byIntakes(String url, Path work, Path keyFile) {
        Map<String, String> left = new TreeMap<>();
        List<String> register = RegisterDump.of(new DriverManagerDataSource(url), MasterKey.read(keyFile));
        for (int line = 0; line < register.size(); line++) {
            left.put("register line " + line, register.get(line));
        }
        // a refusal names its folder
        left.putAll(files(work.resolve("deliveries"), "refusal.txt"));
        return left;
    }

    /** What the last run of a study left, file by file. */
    static Map<String, String> byLastRun(Path work) throws IOException {
        try (Stream<Path> runs = Files.list(work.resolve("runs"))) {
            Path run = runs.max((one, other) -> Long.compare(ended(one), ended(other)))
                    .orElseThrow();
            return files(run, "run.json");
        }
    }

    private static Map<String, String> files(Path folder, String but) {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(but))
                    .forEach(file -> found.put(folder.relativize(file).toString(), Sha256.of(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static long ended(Path run) {
        try {
            return Files.getLastModifiedTime(run.resolve("run.json")).toMillis();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
