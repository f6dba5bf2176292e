package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Workers that a test starts, each a process of its own with a pair of hands.
 *
 * @param folder where what they say is kept, a file each
 * @param all those that were started
 */
record StartedWorkers(Path folder, List<Process> all) {

    StartedWorkers(Path folder) {
        this(folder, new ArrayList<>());
    }

    /** Starts one, and waits until it says that it is ready. */
    Process start(Path work, String url, Path key, String ready) throws IOException, InterruptedException {
        return start(work, url, key, ready, Map.of());
    }

    /** The same with these variables in its environment. */
    Process start(Path work, String url, Path key, String ready, Map<String, String> environment)
            throws IOException, InterruptedException {
        Path out = folder.resolve("worker-" + all.size());
        ProcessBuilder begun = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx250m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "nl.terugblik.Terugblik",
                        "worker",
                        "--parts",
                        "1",
                        "--work",
                        work.toString(),
                        "--database",
                        url,
                        "--key-file",
                        key.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile());
        begun.environment().putAll(environment);
        Process worker = begun.start();
        all.add(worker);
        for (int turn = 0; turn < 2400 && !LiveFiles.bytes(out).contains(ready); turn++) {
            assertThat(worker.isAlive()).as(LiveFiles.bytes(out)).isTrue();
            Thread.sleep(50);
        }
        assertThat(LiveFiles.bytes(out)).contains(ready);
        return worker;
    }

    /** Ends them all, at once. */
    void end() {
        all.forEach(Process::destroyForcibly);
    }
}
