package nl.terugblik.engine.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The register's file was there and holds no run, though what runs wrote lies beside it. A database opens a file that was
 * emptied, and many a one that was cut short, as if it were new; to go on would be to lose all families in silence.
 */
public final class EmptiedRegister extends RuntimeException {

    private EmptiedRegister(String sentence) {
        super(sentence);
    }

    /** A restore was cut off between the two: what was there is gone, and what is to be there is not. */
    public static EmptiedRegister byARestore() {
        return new EmptiedRegister(
                "A restore was cut off when the register was empty; restore the backup again, with --replace.");
    }

    /** Its file was changed so that no database makes sense of it. */
    static EmptiedRegister unreadable() {
        return new EmptiedRegister(
                "The register's file cannot be read: it was changed or cut. Move the folder register away and"
                        + " restore a backup.");
    }

    EmptiedRegister() {
        super("The register's file was emptied or cut short: it knows of no run, but what runs wrote lies in the work"
                + " folder. Move the folder register away and restore a backup.");
    }

    /**
     * Holds a register that was there before to what lies beside it.
     *
     * @throws EmptiedRegister when it knows less
     */
    public static void check(Path work, DataSource register) {
        if (Stream.of("deliveries", "runs", "erasures").map(work::resolve).anyMatch(EmptiedRegister::holdsSomething)
                && JdbcClient.create(register)
                                .sql("select count(*) from run")
                                .query(Long.class)
                                .single()
                        == 0) {
            throw new EmptiedRegister();
        }
    }

    private static boolean holdsSomething(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isPresent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
