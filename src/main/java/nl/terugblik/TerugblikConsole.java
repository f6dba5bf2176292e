package nl.terugblik;

import java.time.Clock;
import java.util.List;
import nl.terugblik.console.serve.BootConsole;

/** The entry point of {@code terugblik-console.jar}: the same program, with the web console and its libraries. */
public final class TerugblikConsole {

    private static final String LAUNCHER = "TERUGBLIK_LAUNCHER";

    private TerugblikConsole() {}

    public static void main(String[] arguments) {
        List<String> launcher = List.of(System.getenv().getOrDefault(LAUNCHER, "./terugblik"));
        System.exit(
                Terugblik.answer(arguments, program -> program.serving(new BootConsole(launcher, Clock.systemUTC()))));
    }
}
