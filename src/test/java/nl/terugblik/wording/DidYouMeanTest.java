package nl.terugblik.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

    private static final List<String> NAMES = List.of(
            "run",
            "runs",
            "release",
            "restore",
            "--max-rejected",
            "--max-withdrawn",
            "ekc-follow-up",
            "ekc-follow-up-matched",
            "2015-06-30-0a1b2c3d4e5f");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "rnu                  | run",
                "RUNS                 | runs, run",
                "relaese              | release",
                "--max-reject         | --max-rejected",
                "--maxrejected        | --max-rejected",
                "--max_withdrawn      | --max-withdrawn",
                "ekc-folow-up         | ekc-follow-up",
                "ekc follow up matchd | ekc-follow-up-matched",
                "2015-06-30-0a1b2c3d4e| 2015-06-30-0a1b2c3d4e5f",
                "2015-06-03-0a1b2c3d4e5f | 2015-06-30-0a1b2c3d4e5f",
                "zzzzzz               | ''",
                "''                   | ''"
            })
    void namesWhatIsLikeIt(String asked, String meant) {
        assertThat(String.join(", ", DidYouMean.among(asked, NAMES))).isEqualTo(meant);
    }
}
