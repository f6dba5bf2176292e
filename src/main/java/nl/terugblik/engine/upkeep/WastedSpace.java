package nl.terugblik.engine.upkeep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What of a register's file is taken by rows that were written anew since. The database would use a fifth of a second at the end of
 * every command to win some of it back; it is won back as a whole once it is most of the file, which so never grows beyond twice of
 * what it holds.
 */
public final class WastedSpace {

    /** Below this it costs nobody anything, and a run of a few hundred families leaves half of it. */
    private static final long LEAST_BYTES = 16L << 20;

    private static final double PERCENT = 100;

    private final Path file;

    /** That of the register of a work folder, where it is a file. */
    public WastedSpace(Path work) {
        this.file = work.resolve("register").resolve("register.mv.db");
    }

    /**
     * Writes the file anew, where that is worth it; the register is closed by it, so it comes last. What comes in between is no
     * fault of the command that is over by then: the next one tries again.
     */
    public void winBack(DataSource register) {
        try {
            if (isMost(register)) {
                new JdbcTemplate(register).execute("shutdown compact");
            }
        } catch (DataAccessException | UncheckedIOException e) {
            // the file is as large as it was
        }
    }

    /** Whether it is most of the file, and the disk has room for another beside it. */
    boolean isMost(DataSource register) {
        try {
            return Files.exists(file)
                    && Files.size(file) >= LEAST_BYTES
                    && Files.getFileStore(file).getUsableSpace() > Files.size(file)
                    && share(register) < 0.5;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The share of the file that is held by what can still be read, between 0 and 1. */
    private static double share(DataSource register) {
        Map<String, Double> filled = new JdbcTemplate(register)
                        .query(
                                "select setting_name, setting_value from information_schema.settings"
                                        + " where setting_name in ('info.FILL_RATE', 'info.CHUNKS_FILL_RATE')",
                                (row, number) -> Map.entry(row.getString(1), row.getInt(2) / PERCENT))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return filled.values().stream().reduce(1.0, (one, other) -> one * other);
    }
}
