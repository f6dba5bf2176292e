package nl.terugblik.console.researcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The study files that can be started from the console. */
class StudiesTest {

    @Test
    void areThoseOfTheFolderEachWithItsCheck() {
        assertThat(new Studies(Path.of("jobs")).all())
                .extracting(StudyLine::file, StudyLine::isSound, StudyLine::isMatched)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("ekc-follow-up-matched", true, true),
                        org.assertj.core.groups.Tuple.tuple("ekc-follow-up-specifications", true, true),
                        org.assertj.core.groups.Tuple.tuple("ekc-follow-up", true, false),
                        org.assertj.core.groups.Tuple.tuple("ekc-short-term", true, false));
    }

    @Test
    void sayWhatIsWrongWithThem(@TempDir Path jobs) throws IOException {
        Files.writeString(jobs.resolve("spoilt.yaml"), "study: what\n");
        Files.writeString(jobs.resolve("notes.txt"), "no study\n");
        Files.writeString(jobs.resolve("telling.yaml"), "language: nl\n");
        assertThat(new Studies(jobs).all()).singleElement().satisfies(study -> {
            assertThat(study.isSound()).isFalse();
            assertThat(study.faults()).isNotEmpty();
            assertThat(study.title("nl")).isEqualTo("spoilt");
        });
    }

    @Test
    void areNoOthers() {
        Studies studies = new Studies(Path.of("jobs"));
        assertThat(studies.path("../pom")).isEmpty();
        assertThat(studies.path("instruments/ekc-2016")).isEmpty();
        assertThat(studies.path("--help")).isEmpty();
        assertThat(new Studies(Path.of("no-such-folder")).all()).isEmpty();
    }
}
