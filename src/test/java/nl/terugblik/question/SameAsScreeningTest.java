package nl.terugblik.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.terugblik.casefile.CaseFile;
import nl.terugblik.coding.FilesByChance;
import nl.terugblik.cohort.Screened;
import nl.terugblik.cohort.Screening;
import nl.terugblik.cohort.Standing;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.YamlFile;
import nl.terugblik.protocol.asking.QuestionReader;
import org.junit.jupiter.api.Test;

/** The question of the study of 2016, in the study language and in the keys of older study files, against what it once was in Java. */
class SameAsScreeningTest {

    private static final Observed EXTRACTED = Observed.until(LocalDate.parse("2014-05-01"));
    private static final Question QUESTION = new QuestionReader(
                    YamlFile.read(Path.of("src/test/resources/nl/terugblik/question/conferences.yaml")))
            .read();
    private static final Screening SCREENING = Screening.of(StudyFile.read(Path.of("jobs/ekc-follow-up.yaml")));

    @Test
    void everyFamilyByChanceFaresTheSame() {
        FilesByChance files = new FilesByChance(new Random(2016));
        Map<String, Integer> seen = new TreeMap<>();
        for (int i = 0; i < 20_000; i++) {
            CaseFile file = files.next();
            String answer = text(Asking.of(QUESTION, file, EXTRACTED));
            assertThat(answer).as("family %s", i).isEqualTo(ScreeningOf2016.of(file, EXTRACTED.until()));
            assertThat(text(SCREENING.screen(file, Standing.PRESENT, EXTRACTED)))
                    .as("family %s", i)
                    .isEqualTo(answer);
            seen.merge(answer.split(" ")[0], 1, Integer::sum);
        }
        assertThat(seen.keySet())
                .as("all that can become of a family")
                .hasSize(7)
                .contains("experimental", "control");
    }

    private static String text(Answer answer) {
        if (answer instanceof Answer.Out out) {
            return out.reason();
        }
        Answer.In in = (Answer.In) answer;
        Map<String, Object> moments = new HashMap<>();
        List.of("t1", "t2", "t3")
                .forEach(name -> moments.put(
                        name, Objects.requireNonNull(in.moments().get(name)).orElseThrow()));
        return in.group() + " " + moments.get("t1") + " " + moments.get("t2") + " " + moments.get("t3") + " "
                + Objects.requireNonNull(in.datedBy().get("t2")).isPresent();
    }

    private static String text(Screened screened) {
        if (screened instanceof Screened.Excluded excluded) {
            return excluded.reason();
        }
        Screened.Candidate in = (Screened.Candidate) screened;
        return in.group().code() + " " + in.t1() + " " + in.t2().orElseThrow() + " "
                + in.t3().orElseThrow() + " "
                + in.t2Source().code().equals("plan");
    }
}
