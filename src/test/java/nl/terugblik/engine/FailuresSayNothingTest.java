package nl.terugblik.engine;

import static nl.terugblik.engine.PlantedDelivery.PLANTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import nl.terugblik.database.TestDatabase;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.FailingDatabase.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a database says when it fails, quoting what it choked on, is kept nowhere. */
@UsesRegister
class FailuresSayNothingTest {

    @TempDir
    private static Path folder = Path.of("");

    private static JobBench bench;

    @BeforeAll
    static void plant() throws IOException {
        PlantedDelivery.writeTo(folder.resolve("delivery"));
        bench = JobBench.loggingBelow(folder);
    }

    @AfterAll
    static void close() {
        bench.close();
    }

    @Test
    void inAnyStep() throws IOException {
        bench.begin(folder.resolve("work"));
        Stream.of(
                        "read tables by family",
                        "read tables by child",
                        "search duplicate keys",
                        "assemble case files",
                        "publish delivery")
                .forEach(step -> fails(step, () -> bench.intake(folder.resolve("delivery"))));
        bench.intake(folder.resolve("delivery"));
        Stream.of(
                        "screen families",
                        "code cohort",
                        "freeze dataset",
                        "write files and tables",
                        "write report",
                        "seal run")
                .forEach(step -> fails(step, () -> bench.study(Optional.empty())));
        bench.study(Optional.empty());
        PlantedDelivery.assertNothingBelow(folder.resolve("work"));
        assertThat(troubles()).contains(" ERROR org.springframework.batch.core.step.AbstractStep\n");
        PlantedDelivery.assertSilent("the log", troubles());
    }

    @Test
    void whereASpoolWasSpoilt() throws IOException {
        Path work = folder.resolve("spoilt");
        bench.begin(work);
        bench.seen().interfere((begun, gotOn) -> {
            if (begun.equals("assemble case files") && !gotOn) {
                spoilSpools(work);
            }
        });
        assertThatThrownBy(() -> bench.intake(folder.resolve("delivery")))
                .satisfies(failure -> PlantedDelivery.assertSilent("the failure", failure.toString()));
        PlantedDelivery.assertNothingBelow(work);
        PlantedDelivery.assertSilent("the log", troubles());
        PlantedDelivery.assertSilent("the database", database());
    }

    private static void spoilSpools(Path work) {
        try (Stream<Path> files = Files.walk(work.resolve("spool"))) {
            for (Path spool :
                    files.filter(file -> file.toString().endsWith(".rows")).toList()) {
                byte[] bytes = Files.readAllBytes(spool);
                bytes[bytes.length - 1] ^= 1;
                Files.write(spool, bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String troubles() throws IOException {
        return Files.readString(folder.resolve("logs/libraries.log"));
    }

    private static String database() {
        return TestDatabase.contents(bench.database().now());
    }

    private static void fails(String step, Runnable job) {
        bench.seen().interfere((begun, gotOn) -> {
            if (begun.equals(step) && !gotOn) {
                bench.database().failAt(3, Failure.ONCE, "cannot write the value '" + PLANTED + "'");
            }
        });
        assertThatThrownBy(job::run).isInstanceOf(RuntimeException.class);
        bench.database().revive();
        bench.seen().forget();
        PlantedDelivery.assertSilent("the database after " + step, database());
    }
}
