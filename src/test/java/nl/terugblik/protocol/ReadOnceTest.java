package nl.terugblik.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is parsed and held against its schema once as long as it holds the same, and anew when it does not. */
class ReadOnceTest {

    private static final Path INSTRUMENT = Path.of("jobs", "instruments", "ekc-2016.yaml");

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aFileThatHoldsTheSame() throws IOException {
        Path file = file("one.yaml", Files.readString(INSTRUMENT));
        YamlFile first = Schemas.INSTRUMENT.read(file);
        Files.writeString(file, Files.readString(INSTRUMENT));
        assertThat(Schemas.INSTRUMENT.read(file)).isSameAs(first);
    }

    @Test
    void anewWhatHoldsSomethingElse() throws IOException {
        Path file = file("one.yaml", Files.readString(INSTRUMENT));
        YamlFile first = Schemas.INSTRUMENT.read(file);
        Files.writeString(file, "# one line more\n" + Files.readString(INSTRUMENT));
        YamlFile second = Schemas.INSTRUMENT.read(file);
        assertThat(second.line("/variables")).isEqualTo(first.line("/variables") + 1);
        assertThat(second.file().sha256()).isNotEqualTo(first.file().sha256());
    }

    @Test
    void anewAFileOfAnotherName() throws IOException {
        Schemas.INSTRUMENT.read(file("one.yaml", Files.readString(INSTRUMENT)));
        YamlFile other = Schemas.INSTRUMENT.read(file("other.yaml", Files.readString(INSTRUMENT)));
        assertThat(other.file().name()).endsWith("other.yaml");
        assertThat(other.where("/variables")).contains("other.yaml line ");
    }

    @Test
    void anewWhatDoesNotFitWithAllThatIsWrongEachTime() throws IOException {
        Path file = file("one.yaml", Files.readString(INSTRUMENT));
        Schemas.INSTRUMENT.read(file);
        Files.writeString(file, "what: 1\n" + Files.readString(INSTRUMENT));
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> Schemas.INSTRUMENT.read(file))
                    .isInstanceOf(InvalidStudy.class)
                    .hasMessageContaining("what");
        }
        Files.delete(file);
        assertThatThrownBy(() -> Schemas.INSTRUMENT.read(file)).hasMessageContaining("does not exist");
    }
}
