package nl.terugblik.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import nl.terugblik.dataset.codebook.Guide;
import nl.terugblik.protocol.StudyFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuideTest {

    @ParameterizedTest
    @ValueSource(strings = {"ekc-follow-up", "ekc-follow-up-matched"})
    void isMarkdownWithoutAStrayIndent(String study) {
        assertThat(guide(study).lines())
                .noneMatch(line -> line.startsWith(" "))
                .contains(
                        "| coded.csv | a family | family |",
                        "| codebook.md, codebook.json | what every column means, with counts | |");
    }

    @Test
    void namesTheFilesOfAMatchedStudyWhereItMatches() {
        assertThat(guide("ekc-follow-up-matched").lines())
                .contains(
                        "| coded-unmatched.csv | a family of the cohort, matched or not | family |",
                        "## Matched families");
        assertThat(guide("ekc-follow-up")).doesNotContain("matched");
    }

    private static String guide(String study) {
        return Guide.of(StudyFile.read(Path.of("jobs", study + ".yaml")));
    }
}
