package nl.terugblik.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import nl.terugblik.cli.Engine;
import nl.terugblik.cli.Jobs;
import nl.terugblik.cli.Progress;
import nl.terugblik.cli.WorkFolder;
import nl.terugblik.files.CannotWrite;
import nl.terugblik.sample.SampleDelivery;

/** The engine behind the command line, started with Spring Boot. */
public final class BootEngine implements Engine {

    private final Clock clock;

    /** An engine that dates its ledger by this clock. */
    public BootEngine(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Jobs open(WorkFolder folder, Progress progress) {
        Workbench bench =
                Workbench.open(folder.path(), folder.key(), clock, name -> new ProgressStep(progress.step(name, 0)));
        return new BootJobs(bench, clock);
    }

    @Override
    public Sample sample(int families, long seed, Path to, double defects, Progress progress) {
        try (Progress.Step step = progress.step("write families", families)) {
            int[] before = {0};
            new SampleDelivery(families, seed, defects).writeTo(to, written -> {
                step.advance(written - before[0]);
                before[0] = written;
            });
            return new Sample(to, families, rows(to), planted(to));
        } catch (IOException e) {
            throw new CannotWrite(to, e);
        }
    }

    /** Lines of all tables but the planted faults, their headers left out; an invented text holds no line break. */
    private static long rows(Path delivery) throws IOException {
        long rows = 0;
        try (Stream<Path> files = Files.list(delivery)) {
            for (Path file : files.filter(BootEngine::isTable).toList()) {
                rows += lines(file) - 1;
            }
        }
        return rows;
    }

    private static boolean isTable(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".csv") && !name.equals("planted.csv") && !name.equals("delivery.csv");
    }

    private static long planted(Path delivery) throws IOException {
        Path list = delivery.resolve("planted.csv");
        return Files.exists(list) ? lines(list) - 1 : 0;
    }

    private static long lines(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        }
    }
}
