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
import nl.terugblik.batch.CannotMakePart;
import nl.terugblik.batch.JobStopped;
import nl.terugblik.cli.Program;
import nl.terugblik.cli.exit.ExitCode;
import nl.terugblik.cli.exit.Failures;
import nl.terugblik.cores.ClassesAhead;
import nl.terugblik.engine.BootEngine;
import nl.terugblik.engine.start.CannotReachDatabase;
import nl.terugblik.engine.start.EmptiedRegister;
import nl.terugblik.engine.start.OtherVersion;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.logbook.Caller;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.sample.TargetNotEmptyException;
import nl.terugblik.spread.PartFailed;
import nl.terugblik.study.feasibility.EmptyRegister;
import nl.terugblik.study.feasibility.FolderTaken;
import nl.terugblik.study.feasibility.UnknownDelivery;
import nl.terugblik.study.feasibility.UnsupportedStudy;
import org.jspecify.annotations.Nullable;

/** The program's entry point: wires the command line to the engine and ends with its exit code. */
public final class Terugblik {

    private Terugblik() {}

    public static void main(String[] arguments) {
        String ahead = System.getProperty("terugblik.classes", "");
        if (!ahead.isEmpty()) {
            ClassesAhead.begin(Path.of(ahead));
        }
        answer(arguments, program -> program);
    }

    /** Answers, by a program to which something may be added. */
    static void answer(String[] arguments, UnaryOperator<Program> with) {
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
        System.exit(exit);
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
        return Failures.standard()
                .and(UnreadableDelivery.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(JobStopped.class, ExitCode.STOPPED)
                .and(CannotMakePart.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(PartFailed.class, ExitCode.INTERNAL_ERROR)
                .and(OtherVersion.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(CannotReachDatabase.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(EmptiedRegister.class, ExitCode.VERIFICATION_FAILED)
                .and(InvalidStudy.class, ExitCode.INVALID_INPUT)
                .and(UnsupportedStudy.class, ExitCode.INVALID_INPUT)
                .and(EmptyRegister.class, ExitCode.WRONG_USAGE)
                .and(FolderTaken.class, ExitCode.WRONG_USAGE)
                .and(UnknownDelivery.class, ExitCode.WRONG_USAGE)
                .and(TargetNotEmptyException.class, ExitCode.WRONG_USAGE);
    }
}
