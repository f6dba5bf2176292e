package nl.terugblik.round.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.terugblik.protocol.InvalidStudy;
import nl.terugblik.protocol.analysis.DoubleCoding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file of a round, of plans or of case files. */
class RoundFileTest {

    private static final Path PLANS = Path.of("sample-dossiers/published-2016-iii/round.yaml");
    private static final String OF_RUN = "round: r\nunits: {from: run, study: s}\na: anna\nthird: cees\n";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void namesThreePeopleWhereTwoCodeCaseFilesAndTwoWhereOneDoes() throws IOException {
        assertThat(read(OF_RUN, 1).positions()).containsExactly(Position.A, Position.VERDICT);
        RoundPlan two = read(OF_RUN + "b: bram\n", 2);
        assertThat(two.positions()).containsExactly(Position.values());
        assertThat(two.coder(Position.VERDICT)).isEqualTo("cees");
        assertThat(two.position("cees")).contains(Position.THIRD);
    }

    @ParameterizedTest(name = "{0} with {1} coders: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "b: bram                    | 1 | names a second coder, but the study asks for one",
                "''                         | 2 | names no second coder b, but two code; name one.",
                "b: anna                    | 2 | (same_coder_twice)",
                "instrument: x.yaml         | 1 | has no place in a round of case files",
                "plan_tests: none           | 1 | has no place in a round of case files",
                "bootstrap: 5               | 1 | must be a whole number from 100 to 100000"
            })
    void isRefusedWithASentence(String more, int coders, String sentence) {
        assertThatThrownBy(() -> read(OF_RUN + more + "\n", coders))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest(name = "units {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{from: run}                        | needs the field study.",
                "{from: run, study: s, delivery: .} | has no place in a round of case files",
                "{from: plans}                      | needs the field delivery.",
                "{from: plans, delivery: .}         | needs the field instrument.",
                "{from: run, study: S}              | must be named in lower-case letters"
            })
    void saysWhatItIsOf(String units, String sentence) {
        assertThatThrownBy(() -> read(OF_RUN.replace("{from: run, study: s}", units), 1))
                .isInstanceOf(InvalidStudy.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void isReadAsItLayInTheRegisterOfAnOlderProgram() {
        RoundPlan plan = RoundFile.read(PLANS, RoundFileTest::none);
        JsonMapper json = JsonMapper.builder().build();
        ObjectNode kept = (ObjectNode) json.valueToTree(plan);
        kept.remove("hand");
        kept.path("scheme").path("variables").forEach(variable -> ((ObjectNode) variable).remove("measure"));
        RoundPlan read = json.treeToValue(kept, RoundPlan.class);
        assertThat(read.hand()).isEmpty();
        assertThat(read.scheme()).isEqualTo(plan.scheme());
        assertThat(read.coders()).isEqualTo(plan.coders());
    }

    private RoundPlan read(String text, int coders) throws IOException {
        Scheme scheme = RoundFile.read(PLANS, RoundFileTest::none).scheme();
        DoubleCoding usual = DoubleCoding.USUAL;
        return RoundFile.read(
                Files.writeString(folder.resolve("round.yaml"), text),
                (study, run) -> new RoundFile.Coded(
                        folder,
                        scheme,
                        new HandCoding(
                                "r-1",
                                study,
                                "",
                                new DoubleCoding(BigDecimal.ONE, 1, 1, coders, usual.tolerance(), usual.maxError()),
                                Map.of(),
                                "",
                                "")));
    }

    private static RoundFile.Coded none(String study, Optional<String> run) {
        throw new InvalidStudy(List.of("No study is asked for."));
    }
}
