package nl.terugblik.cores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassesAheadTest {

    private static final AtomicBoolean INITIALISED = new AtomicBoolean();

    @TempDir
    private Path folder = Path.of("");

    /** A class that says when it is initialised. */
    static final class Telling {
        static {
            INITIALISED.set(true);
        }

        private Telling() {}
    }

    @Test
    void aClassIsLoadedWithoutDoingAnythingAndOneThatIsNotThereIsPassedOver() throws IOException, InterruptedException {
        String telling = ClassesAheadTest.class.getName() + "$Telling";
        Path names = Files.write(folder.resolve("names"), List.of("of.another.Version", telling, "not a class"));
        Thread loading = ClassesAhead.begin(names);
        loading.join();
        assertThat(loading.isDaemon()).isTrue();
        assertThat(INITIALISED).isFalse();
    }

    @Test
    void withoutTheirNamesNothingIsLoadedAndNothingSaid() throws InterruptedException {
        Thread loading = ClassesAhead.begin(folder.resolve("none"));
        loading.join();
        assertThat(loading.getState()).isEqualTo(Thread.State.TERMINATED);
    }
}
