package nl.terugblik.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import nl.terugblik.explain.Explanation.Answer;
import nl.terugblik.explain.Explanation.Row;
import org.junit.jupiter.api.Test;

/** What a terminal shows of an explanation. */
class ExplanationTextTest {

    @Test
    void countsTheRowsThatItNamesAlsoWhereSeveralMakeOneOrder() {
        List<Row> orders = List.of(
                row("supervision_orders.csv:3, supervision_orders.csv:4"),
                row("supervision_orders.csv:6, supervision_orders.csv:7"));
        assertThat(brief(orders))
                .contains(
                        "4 rows counted: supervision_orders.csv:3, supervision_orders.csv:4, supervision_orders.csv:6, …");
        assertThat(brief(List.of(row("families.csv:2")))).contains("1 row counted: families.csv:2");
    }

    private static Row row(String at) {
        return new Row(at, "under supervision", Optional.empty(), Optional.empty());
    }

    private static String brief(List<Row> counted) {
        Answer answer = new Answer(
                "extended_after_1y",
                Optional.of("1"),
                Optional.empty(),
                Optional.of("yes"),
                "extended_after months 12",
                "ekc-2016.yaml:98",
                counted,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.of(true));
        StringWriter said = new StringWriter();
        ExplanationText.print(
                new Explanation(
                        "run-1",
                        "study",
                        "7c1e0a42",
                        "control",
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        List.of(answer),
                        List.of(),
                        List.of(),
                        true),
                false,
                new PrintWriter(said, true));
        return said.toString();
    }
}
