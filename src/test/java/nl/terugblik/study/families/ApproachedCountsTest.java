package nl.terugblik.study.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.terugblik.cohort.Approach.Said;
import nl.terugblik.protocol.Instrument;
import nl.terugblik.protocol.StudyFile;
import nl.terugblik.protocol.Variable;
import org.junit.jupiter.api.Test;

/** Counts of those who refused and of those who consented. */
class ApproachedCountsTest {

    private static final Instrument INSTRUMENT =
            StudyFile.read(Path.of("jobs/ekc-short-term.yaml")).instrument();
    private static final Variable AGE = INSTRUMENT.variable("mean_age_children").orElseThrow();
    private static final Variable ETHNICITY = INSTRUMENT.variable("ethnicity").orElseThrow();

    @Test
    void areFamiliesByCodeAndSumsOfNumbers() {
        ApproachedCounts counts = new ApproachedCounts();
        counts.add(Said.REFUSED, ETHNICITY, 1);
        counts.add(Said.REFUSED, ETHNICITY, 1);
        counts.add(Said.REFUSED, AGE, 1.5);
        counts.add(Said.CONSENTED, AGE, 0.1);
        counts.add(Said.CONSENTED, AGE, 0.2);

        assertThat(counts.toMap())
                .containsOnly(
                        Map.entry("refused.ethnicity.1", "2 0 0"),
                        Map.entry("refused.mean_age_children.", "1 1.5 2.25"),
                        Map.entry("consented.mean_age_children.", "2 0.3 0.05"));
    }

    /** As parts do that end in any order, each cut off and gone on with anywhere. */
    @Test
    void addUpToTheSameInAnyOrderAndOverAnyCheckpoint() {
        Random random = new Random(3);
        List<Double> ages =
                random.doubles(400, 0, 18).map(age -> age / 7).boxed().collect(ArrayList::new, List::add, List::addAll);
        Map<String, String> whole = counted(ages).toMap();
        for (int time = 0; time < 20; time++) {
            Collections.shuffle(ages, random);
            int cut = random.nextInt(ages.size());
            ApproachedCounts first =
                    ApproachedCounts.fromMap(counted(ages.subList(0, cut)).toMap());
            first.add(counted(ages.subList(cut, ages.size())));
            assertThat(first.toMap()).isEqualTo(whole);
        }
    }

    @Test
    void takeNothingElseForCounts() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApproachedCounts.fromMap(Map.of("refused.ethnicity.1", "2")));
    }

    private static ApproachedCounts counted(List<Double> ages) {
        ApproachedCounts counts = new ApproachedCounts();
        ages.forEach(age -> counts.add(Said.REFUSED, AGE, age));
        return counts;
    }
}
