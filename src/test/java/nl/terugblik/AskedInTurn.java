package nl.terugblik;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * The program asked many times in one process, for campaigns: a line on standard input is what is typed and then the arguments, each in
 * Base64, and the line that answers is the exit code, what was said as results and what else, likewise.
 */
public final class AskedInTurn {

    private AskedInTurn() {}

    public static void main(String[] none) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            List<String> arguments = new ArrayList<>();
            for (String word : line.split(" ")) {
                arguments.add(new String(Base64.getDecoder().decode(word.substring(1)), StandardCharsets.UTF_8));
            }
            String typed = arguments.remove(0);
            Said said = Said.typing(typed, words -> Said.at(Clock.systemUTC(), words), arguments);
            answers.println(said.exit() + " " + encoded(said.out()) + " " + encoded(said.err()));
            answers.flush();
        }
    }

    private static String encoded(String text) {
        return "." + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
