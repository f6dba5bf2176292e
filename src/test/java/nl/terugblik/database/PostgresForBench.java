package nl.terugblik.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A PostgreSQL for the scripts in {@code bench/}: for every line it reads it makes an empty database and prints its address. */
public final class PostgresForBench {

    private PostgresForBench() {}

    /** Serves until its input ends; prints {@code none} and why, where PostgreSQL cannot be started. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Optional<String> whyNot = OwnPostgres.whyNot();
        out.println(whyNot.map(reason -> "none " + reason).orElseGet(() -> "PostgreSQL " + OwnPostgres.version()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (whyNot.isEmpty() && in.readLine() != null) {
            out.println(TestDatabase.emptyPostgres());
        }
    }
}
