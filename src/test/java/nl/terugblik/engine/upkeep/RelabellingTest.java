package nl.terugblik.engine.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelabellingTest {

    private static final Pattern OF_A_RUN =
            Pattern.compile("create table (run_\\w+)[^;]*references run", Pattern.CASE_INSENSITIVE);

    /** A table left out keeps a run from its new name, and with it an erasure from its end. */
    @Test
    void knowsEveryTableWhoseRowsBelongToARun() throws IOException {
        try (Stream<Path> migrations = Files.list(Path.of("src/main/resources/db/migration"))) {
            List<String> tables = migrations
                    .map(RelabellingTest::text)
                    .flatMap(text -> OF_A_RUN.matcher(text).results())
                    .map((MatchResult found) -> found.group(1))
                    .toList();
            assertThat(tables).hasSizeGreaterThan(3);
            assertThat(Relabelling.OF_A_RUN).containsAll(tables);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
