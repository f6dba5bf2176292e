package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.terugblik.database.UsesRegister;
import nl.terugblik.engine.PlantedDelivery;
import nl.terugblik.files.PrivateFiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No identifier and no word of a free text leaves the delivery, whatever fails on the way. */
@UsesRegister
class NothingLeaksTest {

    @TempDir
    private static Path sample = Path.of("");

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    static void plant() throws IOException {
        PlantedDelivery.writeTo(sample.resolve("delivery"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--verbose"})
    void toFilesOrTheTerminal(String option) throws IOException {
        Path work = folder.resolve("work");
        failsWith(8, "deliveries", work, option);
        assertThat(ask(work, option).exit()).isEqualTo(3);
        PlantedDelivery.assertNothingBelow(work);
        PrivateFiles.delete(work.resolve("deliveries"));
        failsWith(8, "runs", work, option);
        Said done = ask(work, option, "--max-rejected", "100%", "--max-rejected-table", "100%");
        assertThat(done.exit()).as(done.err()).isIn(0, 7);
        PlantedDelivery.assertNothingBelow(work);
        assertThat(Files.readString(rejections(work)).lines()).hasSizeGreaterThan(100);
    }

    /** A file stands where a folder must be made. */
    private static void failsWith(int exit, String inTheWay, Path work, String option) throws IOException {
        PrivateFiles.folder(work);
        if (!Files.exists(work.resolve("key"))) {
            Path nothing = Files.createDirectory(work.resolveSibling("nothing"));
            assertThat(Said.by("intake", nothing.toString(), "--work", work.toString())
                            .exit())
                    .isEqualTo(3);
            PrivateFiles.delete(work.resolve("deliveries"));
        }
        Files.createFile(work.resolve(inTheWay));
        assertThat(ask(work, option, "--max-rejected", "100%", "--max-rejected-table", "100%")
                        .exit())
                .isEqualTo(exit);
        Files.delete(work.resolve(inTheWay));
        PlantedDelivery.assertNothingBelow(work);
    }

    private static Said ask(Path work, String... options) {
        Said said = Said.by(Stream.concat(
                        Stream.of(
                                "run",
                                "jobs/ekc-follow-up.yaml",
                                "--delivery",
                                sample.resolve("delivery").toString(),
                                "--work",
                                work.toString()),
                        Stream.of(options))
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new));
        PlantedDelivery.assertSilent("what was printed", said.out() + said.err());
        return said;
    }

    private static Path rejections(Path work) {
        return below(work, "rejections.csv").get(0);
    }

    private static List<Path> below(Path work, String ending) {
        try (Stream<Path> files = Files.walk(work)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
