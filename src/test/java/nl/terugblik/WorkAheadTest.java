package nl.terugblik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.Study;
import nl.terugblik.protocol.StudyFile;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read ahead changes nothing of what a command reads, whatever is there. */
class WorkAheadTest {

    private static final Path STUDY = Path.of("jobs", "ekc-follow-up.yaml");

    @Test
    void ofAStudyThatIsRight() throws InterruptedException {
        Study before = StudyFile.read(STUDY);
        WorkAhead.begin("run", STUDY.toString(), "--delivery", "sample-dossiers/agency-north")
                .join();
        assertThat(StudyFile.read(STUDY)).isEqualTo(before);
    }

    @Test
    void ofAStudyThatIsWrongOrNone(@TempDir Path folder) throws IOException, InterruptedException {
        Path wrong = Files.writeString(folder.resolve("wrong.yaml"), "study: [");
        WorkAhead.begin("run", wrong.toString()).join();
        Assertions.assertThatThrownBy(() -> StudyFile.read(wrong))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining("wrong.yaml line 1");
        WorkAhead.begin("intake", folder.toString()).join();
        WorkAhead.begin("run", folder.resolve("none.yaml").toString()).join();
        WorkAhead.begin("run", "a\0b.yaml").join();
        assertThat(folder).isDirectoryContaining("glob:**wrong.yaml");
    }
}
