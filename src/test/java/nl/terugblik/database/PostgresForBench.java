package nl.terugblik.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A PostgreSQL for the scripts in {@code bench/}: for a line {@code another} it makes an empty database and prints its
 * address, for {@code cut} and an address it cuts all connections to that database.
 */
public final class PostgresForBench {

    private static final String CUT = "cut ";

    private PostgresForBench() {}

    /** Serves until its input ends; prints {@code none} and why, where PostgreSQL cannot be started. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<String> whyNot = OwnPostgres.whyNot();
        out.println(whyNot.map(reason -> "none " + reason).orElseGet(() -> "PostgreSQL " + OwnPostgres.version()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); whyNot.isEmpty() && line != null; line = in.readLine()) {
            if (line.startsWith(CUT)) {
                TestDatabase.cut(line.substring(CUT.length()));
                out.println("cut");
            } else {
                out.println(TestDatabase.emptyPostgres());
            }
        }
    }
}
