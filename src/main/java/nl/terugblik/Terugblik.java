package nl.terugblik;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import nl.terugblik.cli.ExitCode;
import nl.terugblik.cli.Failures;
import nl.terugblik.cli.Program;
import nl.terugblik.engine.BootEngine;
import nl.terugblik.intake.UnreadableDelivery;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.sample.TargetNotEmptyException;
import nl.terugblik.study.EmptyRegister;
import nl.terugblik.study.FolderTaken;
import nl.terugblik.study.UnknownDelivery;
import nl.terugblik.study.UnsupportedStudy;

/** The program's entry point: wires the command line to the engine and ends with its exit code. */
public final class Terugblik {

    private Terugblik() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Program program = new Program(
                () -> new BootEngine(Clock.systemUTC()),
                failures(),
                System.getenv(),
                Boolean.getBoolean("terugblik.terminal"),
                System::nanoTime,
                out,
                err);
        System.exit(program.execute(arguments));
    }

    static Failures failures() {
        return Failures.standard()
                .and(UnreadableDelivery.class, ExitCode.CANNOT_READ_OR_WRITE)
                .and(InvalidStudy.class, ExitCode.INVALID_INPUT)
                .and(UnsupportedStudy.class, ExitCode.INVALID_INPUT)
                .and(EmptyRegister.class, ExitCode.WRONG_USAGE)
                .and(FolderTaken.class, ExitCode.WRONG_USAGE)
                .and(UnknownDelivery.class, ExitCode.WRONG_USAGE)
                .and(TargetNotEmptyException.class, ExitCode.WRONG_USAGE);
    }
}
