package nl.terugblik;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import org.springframework.util.FileSystemUtils;

/**
 * The program under test as a process of its own: what was compiled, in a jar, and the classes that a run loads kept ready
 * beside it, as the launcher keeps them, for half of what a small command takes is to load them. Both are made once for what
 * was compiled, by the first test that starts a process, while those of the other fork wait.
 */
public final class StartedProgram {

    private static final Path PLACE = Path.of("target", "started").toAbsolutePath();
    private static final Path COMPILED = Path.of("target", "classes").toAbsolutePath();

    private StartedProgram() {}

    /** The words that start it, to which those of a command are added. */
    public static List<String> words() {
        return Made.WORDS;
    }

    private static final class Made {
        static final List<String> WORDS = make();

        private static List<String> make() {
            try {
                Files.createDirectories(PLACE);
                try (FileChannel others =
                        FileChannel.open(PLACE.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                    others.lock(); // until it is closed
                    return prepared();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static List<String> prepared() throws IOException, InterruptedException {
        Path jar = PLACE.resolve("program.jar");
        Path archive = PLACE.resolve("classes.jsa");
        Path madeOf = PLACE.resolve("made-of");
        String classPath = jar + File.pathSeparator + libraries();
        String compiled = classPath + "\n" + System.getProperty("java.home") + "\n" + compiled();
        if (!Files.exists(madeOf) || !Files.readString(madeOf).equals(compiled)) {
            Files.deleteIfExists(madeOf);
            Files.deleteIfExists(archive);
            pack(jar);
            archive(archive, classPath);
            Files.writeString(madeOf, compiled);
        }
        // Java says so on the screen where it finds none
        return words(Files.exists(archive) ? "-XX:SharedArchiveFile=" + archive : "-Xshare:auto", classPath);
    }

    private static List<String> words(String sharing, String classPath) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                sharing,
                "-Xmx448m",
                "-Xmn32m",
                "-XX:TieredStopAtLevel=1",
                "-XX:C1MaxInlineLevel=2",
                "-XX:C1MaxInlineSize=20",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-cp",
                classPath,
                "nl.terugblik.Terugblik");
    }

    /** A folder among them would forbid the classes to be kept. */
    private static String libraries() {
        return Stream.of(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                        .split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .map(entry -> entry.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static List<Path> found(Predicate<Path> sought) throws IOException {
        try (Stream<Path> files = Files.walk(COMPILED)) {
            return files.filter(sought).sorted().toList();
        }
    }

    private static String compiled() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : found(Files::isRegularFile)) {
            text.append(COMPILED.relativize(file))
                    .append(' ')
                    .append(Files.size(file))
                    .append(' ')
                    .append(Files.getLastModifiedTime(file))
                    .append('\n');
        }
        return text.toString();
    }

    private static void pack(Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            entries.setLevel(Deflater.NO_COMPRESSION);
            // with the folders too, in which Spring looks for what it scans
            for (Path found : found(file -> !file.equals(COMPILED))) {
                String name = COMPILED.relativize(found).toString().replace(File.separatorChar, '/');
                entries.putNextEntry(new JarEntry(Files.isDirectory(found) ? name + "/" : name));
                if (Files.isRegularFile(found)) {
                    Files.copy(found, entries);
                }
            }
        }
    }

    /** Where it fails there is none, and starts take longer. */
    private static void archive(Path archive, String classPath) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(PLACE, "work");
        Path begun = PLACE.resolve("begun.jsa");
        List<String> run = new ArrayList<>(words("-XX:ArchiveClassesAtExit=" + begun, classPath));
        run.addAll(List.of("run", "jobs/ekc-follow-up-matched.yaml", "--delivery", "sample-dossiers/agency-north"));
        run.addAll(List.of("--work", work.toString()));
        ProcessBuilder small =
                new ProcessBuilder(run).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        small.environment().keySet().removeIf(name -> name.startsWith("TERUGBLIK_"));
        small.start().waitFor();
        FileSystemUtils.deleteRecursively(work);
        if (Files.exists(begun)) {
            Files.move(begun, archive, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
