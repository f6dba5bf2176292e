package nl.terugblik.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.terugblik.cli.jobs.Jobs.Step;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which counts of what a study would leave are told: those out by a, b and c, and in group d; all that are read are known. */
class LeftTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20 0 30 50   | 20 0 30 50
            20 4 30 50   | withheld withheld 30 50
            4 0 30 50    | withheld 0 withheld 50
            4 5 30 50    | withheld withheld withheld 50
            4 6 30 50    | withheld withheld 30 50
            0 0 0 4      | ''
            9 0 0 11     | withheld 0 0 withheld
            """)
    void withholdsFewFamiliesAndWhatTheOthersWouldTell(String counts, String told) {
        List<Step> flow = new ArrayList<>();
        long[] families =
                Arrays.stream(counts.split(" ")).mapToLong(Long::parseLong).toArray();
        flow.add(new Step("read", "all", Arrays.stream(families).sum()));
        for (int i = 0; i < families.length; i++) {
            flow.add(new Step(i == 3 ? "cohort" : "excluded", "abcd".substring(i, i + 1), families[i]));
        }
        assertThat(LeftText.lines(flow).stream()
                        .filter(line -> line.matches("  (out|group): .*"))
                        .map(line -> line.strip().split(" +")[2])
                        .collect(Collectors.joining(" ")))
                .isEqualTo(told);
    }
}
