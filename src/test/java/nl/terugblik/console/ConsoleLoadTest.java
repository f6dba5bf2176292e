package nl.terugblik.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import nl.terugblik.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Signed-in users who open pages while a study is carried out again and again: every page is there each time. How long pages take is
 * printed and not judged here; {@code bench/console.sh} asks for longer, with more families.
 */
class ConsoleLoadTest {

    private static final int REQUESTS_A_SECOND = 10;
    private static final int SECONDS = Integer.getInteger("terugblik.console.seconds", 3);
    private static final int FAMILIES = Integer.getInteger("terugblik.console.families", 0);
    private static final int ROUNDS_ALONE = FAMILIES == 0 ? 0 : 3;

    private final ConcurrentLinkedQueue<Long> micros = new ConcurrentLinkedQueue<>();
    private long processorNanos;
    private final ConcurrentLinkedQueue<String> notThere = new ConcurrentLinkedQueue<>();

    @Test
    void givesEveryPageBesideRunsThatGoOn(@TempDir Path folder) throws IOException, InterruptedException {
        Path work = FAMILIES == 0 ? ServedConsole.worked(folder) : worked(folder);
        List<Long> alone = new ArrayList<>();
        for (int round = 0; round < ROUNDS_ALONE; round++) {
            alone.add(study(work));
        }
        List<Long> beside = Collections.synchronizedList(new ArrayList<>());
        AtomicBoolean goesOn = new AtomicBoolean(true);
        Thread runs = new Thread(() -> {
            while (goesOn.get()) {
                beside.add(study(work));
            }
        });
        try (ServedConsole console = ServedConsole.of(work)) {
            List<Runnable> pages = pages(console, run(work));
            runs.start();
            long before = processorNanos();
            open(pages);
            processorNanos = processorNanos() - before;
            goesOn.set(false);
            runs.join();
        }
        assertThat(notThere).isEmpty();
        assertThat(micros).hasSize(REQUESTS_A_SECOND * SECONDS);
        tell(alone, beside);
    }

    /** Of this process: of the console and of whoever asks, whatever else the machine does. */
    private static long processorNanos() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static Path worked(Path folder) {
        Path delivery = folder.resolve("delivery");
        Path work = folder.resolve("work");
        assertThat(Said.by(
                                "sample",
                                "--families",
                                String.valueOf(FAMILIES),
                                "--seed",
                                "2016",
                                "--to",
                                delivery.toString())
                        .exit())
                .isZero();
        assertThat(Said.by(
                                "run",
                                "jobs/ekc-follow-up.yaml",
                                "--delivery",
                                delivery.toString(),
                                "--work",
                                work.toString())
                        .exit())
                .isZero();
        return work;
    }

    private static String run(Path work) throws IOException {
        try (Stream<Path> runs = Files.list(work.resolve("runs"))) {
            return runs.map(each -> String.valueOf(each.getFileName()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Carries the study out in a process of its own; gives the processor time that it took, in milliseconds. */
    private static long study(Path work) {
        List<String> words = new ArrayList<>(ServedConsole.launcher());
        words.addAll(List.of("study", "jobs/ekc-follow-up.yaml", "--work", work.toString(), "--as", "night"));
        try {
            Process process = new ProcessBuilder(words)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Duration took = Duration.ZERO;
            while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
                took = process.info().totalCpuDuration().orElse(took);
            }
            assertThat(process.exitValue()).isZero();
            return took.toMillis();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private List<Runnable> pages(ServedConsole console, String run) {
        Visitor anna = Visitor.signedIn(console, "anna");
        Visitor rob = Visitor.signedIn(console, "rob");
        Visitor ada = Visitor.signedIn(console, "ada");
        List<Runnable> pages = new ArrayList<>();
        for (String path : List.of("/steward", "/steward/deliveries", "/steward/quarantine", "/steward/schedules")) {
            pages.add(() -> open(anna, path));
        }
        for (String path : List.of(
                "/researcher",
                "/researcher/runs",
                "/researcher/runs/" + run,
                "/researcher/runs/" + run + "/steps",
                "/researcher/runs/" + run + "/files/report/index.html")) {
            pages.add(() -> open(rob, path));
        }
        for (String path :
                List.of("/auditor", "/auditor?action=study.ended", "/auditor/checkpoints", "/auditor/looks")) {
            pages.add(() -> open(ada, path));
        }
        return pages;
    }

    /** One page after another, whether the one before is there or not. */
    private void open(List<Runnable> pages) throws InterruptedException {
        ScheduledExecutorService users = Executors.newScheduledThreadPool(16);
        for (int request = 0; request < REQUESTS_A_SECOND * SECONDS; request++) {
            users.schedule(
                    pages.get(request % pages.size()), request * 1000L / REQUESTS_A_SECOND, TimeUnit.MILLISECONDS);
        }
        users.shutdown();
        assertThat(users.awaitTermination(SECONDS + 600L, TimeUnit.SECONDS)).isTrue();
    }

    private void open(Visitor who, String path) {
        long began = System.nanoTime();
        int status = who.get(path).statusCode();
        micros.add((System.nanoTime() - began) / 1000);
        if (status != 200) {
            notThere.add(path + " " + status);
        }
    }

    private void tell(List<Long> alone, List<Long> beside) {
        List<Long> sorted = micros.stream().sorted().toList();
        Runtime memory = Runtime.getRuntime();
        System.out.println(String.format(
                Locale.ROOT,
                "%d pages: p50 %.1f ms, p99 %.1f ms, the slowest %.1f ms; processor time of a page, with whoever asked for it,"
                        + " %.1f ms; %d MB of heap in use; processor time of a study:"
                        + " alone %s ms, beside the console %s ms",
                sorted.size(),
                sorted.get(sorted.size() / 2) / 1000.0,
                sorted.get(sorted.size() * 99 / 100) / 1000.0,
                sorted.get(sorted.size() - 1) / 1000.0,
                processorNanos / 1e6 / sorted.size(),
                (memory.totalMemory() - memory.freeMemory()) >> 20,
                alone,
                beside));
    }
}
