package nl.terugblik.published.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivery that is kept with the project is the one its tables give. */
class QuarterSampleTest {

    @TempDir
    Path folder;

    @Test
    void givesTheKeptDeliveryToTheByte() throws IOException {
        Path fresh = folder.resolve("fresh");
        QuarterSample.writeTo(fresh);

        try (Stream<Path> files = Files.list(QuarterSample.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.endsWith(".md") && !name.endsWith(".yaml")))
                    .containsExactlyInAnyOrderElementsOf(names(fresh));
        }
        for (String name : names(fresh)) {
            assertThat(fresh.resolve(name)).hasSameBinaryContentAs(QuarterSample.FOLDER.resolve(name));
        }
    }

    private static Iterable<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
