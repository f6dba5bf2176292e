package nl.terugblik.published.quarter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The study of the sample is the one that the program comes with. */
class QuarterStudyTest {

    private static final String INSTRUMENT = "instruments/ekc-2016-iv.yaml";

    @Test
    void differsFromTheStudyOfTheProgramInItsPricesAlone() throws IOException {
        List<String> ours = Files.readAllLines(Path.of("jobs/ekc-short-term.yaml"));
        List<String> samples = Files.readAllLines(QuarterSample.FOLDER.resolve("study.yaml"));

        assertThat(ours).containsOnlyOnce("instrument: " + INSTRUMENT).noneMatch(line -> line.startsWith("prices:"));
        assertThat(samples).containsOnlyOnce("instrument: ../../jobs/" + INSTRUMENT, "prices: prices.yaml");
        assertThat(samples.stream()
                        .filter(line -> !line.equals("prices: prices.yaml"))
                        .map(line -> line.replace("../../jobs/" + INSTRUMENT, INSTRUMENT)))
                .containsExactlyElementsOf(ours);
    }
}
