package nl.terugblik.engine.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.Optional;
import nl.terugblik.batch.StepWatch;
import nl.terugblik.engine.Workbench;
import nl.terugblik.engine.start.RegisterPlace;
import nl.terugblik.keys.TestKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** A register's file is written anew when most of it is waste, at the end of the command that finds it so, and not before. */
class WastedSpaceTest {

    private static final int ROWS = 48;
    private static final int ROW_BYTES = 500_000;

    /** What a transaction writes beyond some 19 MB lies in the file twice. */
    private static final int AT_ONCE = 24;

    @TempDir
    private Path work = Path.of("");

    @Test
    void leavesAFileAsItIsThatHoldsWhatItTakes() throws IOException {
        close();
        write(ROWS);
        long before = size();
        Object file = file();
        close();
        assertThat(size()).isGreaterThan(before / 2);
        assertThat(file()).isEqualTo(file);
    }

    @Test
    void winsBackWhatIsMostOfTheFile() throws IOException {
        close();
        write(ROWS);
        write(ROWS);
        write(ROWS);
        assertThat(size()).isGreaterThan(2L * ROWS * ROW_BYTES);
        close();
        assertThat(size()).isLessThan(3L * ROWS * ROW_BYTES / 2);
        assertThat(rows()).isEqualTo(ROWS);
    }

    @Test
    void leavesASmallFileAlone() throws IOException {
        close();
        write(4);
        write(4);
        write(4);
        long before = size();
        close();
        assertThat(size()).isGreaterThan(before / 2);
    }

    /** The end of any command. */
    private void close() {
        Workbench.open(work, TestKeys.key(7), Clock.systemUTC(), StepWatch.none())
                .close();
    }

    /** Rows that no packing makes smaller, in place of those that were there; closed as the program closes. */
    private void write(int rows) {
        try (var register = RegisterPlace.connections(work, Optional.empty())) {
            JdbcTemplate jdbc = new JdbcTemplate(register);
            jdbc.execute("create table if not exists filler (id int primary key, content varbinary)");
            for (int done = 0; done < rows; done += AT_ONCE) {
                jdbc.update("merge into filler select x, secure_rand(" + ROW_BYTES + ") from system_range(" + (done + 1)
                        + ", " + Math.min(rows, done + AT_ONCE) + ")");
            }
        }
    }

    /** What tells the file from one that is written anew and takes its name. */
    private Object file() throws IOException {
        return Files.readAttributes(work.resolve("register").resolve("register.mv.db"), BasicFileAttributes.class)
                .fileKey();
    }

    private int rows() {
        try (var register = RegisterPlace.connections(work, Optional.empty())) {
            Integer rows = new JdbcTemplate(register).queryForObject("select count(*) from filler", Integer.class);
            return rows == null ? 0 : rows;
        }
    }

    private long size() throws IOException {
        return Files.size(work.resolve("register").resolve("register.mv.db"));
    }
}
