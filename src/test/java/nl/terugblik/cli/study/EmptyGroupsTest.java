package nl.terugblik.cli.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import nl.terugblik.cli.jobs.Jobs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A group of a comparison that no family is in is named by the line that says who would be; other groups are not. */
class EmptyGroupsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ekc-short-term | experimental 12, not realised 0, control 11 | ''
            ekc-short-term | experimental 12, not realised 0, control 0  | jobs/ekc-short-term.yaml line 88: question.groups.control takes no family of the register into the comparison; ./terugblik study check jobs/ekc-short-term.yaml --on shows where they went.
            ekc-follow-up  | experimental 0, control 11                  | jobs/ekc-follow-up.yaml line 8: groups.experimental takes no family of the register into the comparison; ./terugblik study check jobs/ekc-follow-up.yaml --on shows where they went.
            """)
    void areNamedByFileAndLine(String study, String groups, String sentence) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said);
        List<Jobs.Tally> tallies = Arrays.stream(groups.split(", "))
                .map(group -> new Jobs.Tally(
                        group.substring(0, group.lastIndexOf(' ')),
                        Long.parseLong(group.substring(group.lastIndexOf(' ') + 1))))
                .toList();
        EmptyGroups.print(Path.of("jobs", study + ".yaml"), done(study, tallies), out);
        out.flush();
        assertThat(said.toString().strip()).isEqualTo(sentence);
    }

    private static Jobs.Study done(String study, List<Jobs.Tally> groups) {
        Path out = Path.of("out");
        return new Jobs.Study(
                "run", study, 100, groups, List.of(), List.of(), List.of(), 10, true, out, out, out, List.of());
    }
}
