package nl.terugblik.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import nl.terugblik.crate.CheckedCrate;
import nl.terugblik.database.UsesRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The crate of a run describes every file of its folder, and is the same on a rerun. */
@UsesRegister
class RunCrateTest {

    private static final JobBench BENCH = new JobBench();

    @TempDir
    private Path folder = Path.of("");

    @AfterAll
    static void close() {
        BENCH.close();
    }

    @Test
    void describesEveryFileOfItsFolder() throws IOException {
        BENCH.begin(folder.resolve("work"));
        BENCH.intake(Path.of("sample-dossiers", "agency-north"));
        Path run = BENCH.study(Path.of("jobs", "ekc-follow-up-matched.yaml"), Optional.empty())
                .out();
        Path again = BENCH.study(Path.of("jobs", "ekc-follow-up-matched.yaml"), Optional.empty())
                .out();

        CheckedCrate crate = CheckedCrate.of(run).holds(Set.of("run.json"));
        assertThat(crate.entity("./").path("datePublished").asString()).isEqualTo("2015-06-30");
        assertThat(crate.entity("#run")
                        .path("object")
                        .valueStream()
                        .map(file -> file.path("@id").asString()))
                .anyMatch(id -> id.startsWith("#delivery-2015-06-30-"))
                .contains("protocol/ekc-follow-up-matched.yaml", "protocol/instruments/ekc-2016.yaml")
                .hasSize(3);
        assertThat(again).isNotEqualTo(run);
        for (String file : Set.of("ro-crate-metadata.json", "ro-crate-preview.html")) {
            assertThat(again.resolve(file)).hasSameBinaryContentAs(run.resolve(file));
            assertThat(Files.readString(run.resolve(file)))
                    .doesNotContain(run.getFileName().toString(), folder.toString());
        }
        assertThat(Files.readString(run.resolve("run.json"))).contains("\"file\": \"ro-crate-metadata.json\"");
    }
}
