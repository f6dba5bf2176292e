package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetFreezeTest {

    @TempDir
    Path folder;

    @Test
    void doesNothingTheSecondTime() throws IOException {
        Map<String, String> once = written("a").freeze(2).everything();

        assertThat(new RunFolder(folder.resolve("a")).freeze(2).everything()).isEqualTo(once);
    }

    @Test
    void goesOnAfterAKillWhileItJoined() throws IOException {
        Map<String, String> undisturbed = written("a").freeze(2).everything();
        RunFolder killed = written("b");
        Path dataset = killed.folder().resolve("dataset");
        Files.writeString(dataset.resolve("coded.csv"), "family,gro");
        Files.writeString(dataset.resolve("long.csv.partial"), "family,group\nhalf a r");
        Files.writeString(dataset.resolve("README.md"), "of an earlier try");

        assertThat(killed.freeze(2).everything()).isEqualTo(undisturbed);
    }

    @Test
    void goesOnAfterAKillWhileItRemovedTheParts() throws IOException {
        RunFolder run = written("a").freeze(2);
        Map<String, String> undisturbed = run.everything();
        Path left = Files.createDirectories(run.folder().resolve("dataset/parts.joined/0"));
        Files.writeString(left.resolve("coded.csv"), "rows");

        assertThat(run.freeze(2).everything()).isEqualTo(undisturbed);
    }

    @Test
    void holdsTheSameRowsHoweverTheyWereParted() throws IOException {
        RunFolder oneByOne = written("a").freeze(2);
        RunFolder together = new RunFolder(folder.resolve("b"))
                .part(0, Examples.experimental(), Examples.control())
                .freeze(1);

        assertThat(together.everything()).isEqualTo(oneByOne.everything());
    }

    @Test
    void refusesAPartThatIsNotThere() {
        assertThatThrownBy(() -> written("a").freeze(3))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not there");
    }

    @Test
    void refusesAPartOfWhichAPowerCutLeftNothingButEmptyFiles() throws IOException {
        RunFolder run = written("a");
        try (Stream<Path> files = Files.list(run.folder().resolve("dataset/parts/1"))) {
            for (Path file : files.toList()) {
                Files.write(file, new byte[0]);
            }
        }

        assertThatThrownBy(() -> run.freeze(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("start the study anew");
    }

    @Test
    void refusesAPartThatIsNotAsLongAsItsCheckpoint() throws IOException {
        RunFolder run = written("a");
        Files.writeString(run.folder().resolve("dataset/parts/1/events.csv"), "row\n", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> run.freeze(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not as long");
    }

    private RunFolder written(String name) {
        return new RunFolder(folder.resolve(name))
                .part(0, Examples.experimental())
                .part(1, Examples.control());
    }
}
