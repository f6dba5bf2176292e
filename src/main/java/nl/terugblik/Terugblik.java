package nl.terugblik;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import nl.terugblik.cli.Program;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cores.ClassesAhead;
import nl.terugblik.engine.BootEngine;
import nl.terugblik.engine.start.EngineFailures;
import nl.terugblik.logbook.Caller;
import org.jspecify.annotations.Nullable;

/** The program's entry point: wires the command line to the engine and ends with its exit code. */
public final class Terugblik {

    private Terugblik() {}

    public static void main(String[] arguments) {
        String ahead = System.getProperty("terugblik.classes", "");
        if (!ahead.isEmpty()) {
            ClassesAhead.begin(Path.of(ahead));
            WorkAhead.begin(arguments);
        }
        System.exit(answer(arguments, program -> program));
    }

    /** Answers, by a program to which something may be added; gives its exit code. */
    static int answer(String[] arguments, UnaryOperator<Program> with) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        AtomicReference<BootEngine> engine = new AtomicReference<>();
        CountDownLatch answered = new CountDownLatch(1);
        Program program = with.apply(new Program(
                () -> engine.updateAndGet(none -> new BootEngine(Clock.systemUTC())),
                failures(),
                System.getenv(),
                Boolean.getBoolean("terugblik.terminal"),
                System::nanoTime,
                Clock.systemUTC(),
                Caller.itself(),
                out,
                err));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(program, engine.get(), answered)));
        int exit = program.execute(arguments);
        answered.countDown();
        return exit;
    }

    /** At a signal of the system a night and the job stop at the next commit, and the process after it has said so. */
    private static void stop(Program program, @Nullable BootEngine engine, CountDownLatch answered) {
        try {
            boolean isAtWork = answered.getCount() > 0 && (program.stop() | (engine != null && engine.stop()));
            if (isAtWork) {
                answered.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static Failures failures() {
        return EngineFailures.all();
    }
}
