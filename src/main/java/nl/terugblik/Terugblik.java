package nl.terugblik;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import nl.terugblik.cli.Engine;
import nl.terugblik.cli.Failures;
import nl.terugblik.cli.Program;

/** The program's entry point: wires the command line to the engine and ends with its exit code. */
public final class Terugblik {

    private Terugblik() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Program program = new Program(
                () -> ServiceLoader.load(Engine.class).findFirst().orElseThrow(),
                Failures.standard(),
                System.getenv(),
                Boolean.getBoolean("terugblik.terminal"),
                System::nanoTime,
                out,
                err);
        System.exit(program.execute(arguments));
    }
}
