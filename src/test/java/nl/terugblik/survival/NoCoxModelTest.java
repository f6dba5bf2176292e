package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.Reason;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Weighting;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.survival.cox.CoxDesign;
import nl.terugblik.survival.cox.CoxModel;
import nl.terugblik.survival.cox.CoxTest;
import nl.terugblik.survival.cox.HazardRatio;
import nl.terugblik.survival.cox.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Follow-up that carries no Cox model: the columns to blame are named. */
class NoCoxModelTest {

    private static final FromR.Cases FEW = FromR.cases("/nl/terugblik/survival/few.csv");
    private static final FromR.Cases MONOTONE = FromR.cases("/nl/terugblik/survival/monotone-expected.csv");

    static Set<String> few() {
        return MONOTONE.names();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # times     | ends        | a           | b                | strata      | reason              | columns
                        |             |             |                  |             | EMPTY_GROUP         |
            1 2 3 4     | 0 0 0 0     | 0 1 0 1     | 1 2 4 3          | 0 0 0 0     | NO_EVENTS           |
            1 2 3 4     | 1 1 0 1     | 2 2 2 2     | 1 2 4 3          | 0 0 0 0     | CONSTANT_COLUMN     | a
            1 2 3 4 5   | 1 1 0 1 1   | 1 3 2 4 2   | 3 7 5 9 5        | 0 0 0 0 0   | COLLINEAR           | a b
            1 2 3 4 5   | 1 1 0 1 1   | 1 3 2 4 2   | 3 7 5 19 15      | 0 0 0 1 1   | COLLINEAR           | a b
            1 2 3 4     | 0 0 0 1     | 0 1 0 1     | 1 2 4 3          | 0 0 0 0     | CONSTANT_AT_RISK    | a b
            1 2 3 4     | 1 1 1 1     | 0 0 1 1     | 1 2 4 3          | 0 0 1 1     | CONSTANT_AT_RISK    | a
            1 2 3 4 5 6 | 1 1 0 1 0 1 | 0 0 1 0 1 0 | 2 1 3 1 2 3      | 0 0 0 0 0 0 | MONOTONE_LIKELIHOOD | a
            1 2 3 4 5 6 | 1 1 1 1 1 1 | 6 5 4 3 2 1 | 2 1 3 1 2 3      | 0 0 0 0 0 0 | MONOTONE_LIKELIHOOD | a
            1 2 3 4 5 6 | 1 1 1 1 1 1 | 6 7 4 5 2 3 | 0 -2 0 -2 0 -2.5 | 0 0 0 0 0 0 | MONOTONE_LIKELIHOOD | a b
            """)
    void fitsNoModelWithoutAMaximum(
            String times, String ends, String a, String b, String strata, Reason.Code reason, String columns) {
        CoxDesign design = CoxDesign.of(
                        NoCurveTest.follow(times, ends),
                        Design.of(Term.number("a", doubles(a)), Term.number("b", doubles(b))))
                .stratified(NoCurveTest.numbers(strata));
        assertThat(CoxModel.fit(design).reason())
                .contains(new Reason(reason, columns == null ? List.of() : List.of(columns.split(" "))));
    }

    @ParameterizedTest
    @MethodSource("few")
    void findsALikelihoodThatRisesForEverWhereALinearProgramDoes(String name) {
        List<FromR.Row> rows = FEW.of(name);
        double[] entry = FromR.column(rows, row -> row.number("entry"));
        double[] time = FromR.column(rows, row -> row.number("time"));
        int[] end = rows.stream().mapToInt(row -> (int) row.number("end")).toArray();
        FollowUp followUp = entry[0] < 0 ? FollowUp.of(time, end) : FollowUp.entering(entry, time, end);
        Design design = Design.of(
                Term.number("a", FromR.column(rows, row -> row.number("a"))),
                Term.number("b", FromR.column(rows, row -> row.number("b"))));
        Result<CoxModel> model = CoxModel.fit(CoxDesign.of(followUp, design));
        Optional<Reason.Code> code = model.reason().map(Reason::code);
        assertThat(code.filter(Reason.Code.MONOTONE_LIKELIHOOD::equals).isPresent())
                .isEqualTo(MONOTONE.of(name).get(0).number("value") == 1);
        assertThat(code).isNotEqualTo(Optional.of(Reason.Code.NOT_CONVERGED));
    }

    @Test
    void namesTheLevelsThatHaveNoEvents() {
        FollowUp rows = NoCurveTest.follow("1 2 3 4 5 6 7 8 9", "1 1 0 1 0 1 0 1 1");
        Term level = Term.category("level", new int[] {0, 1, 2, 0, 2, 1, 2, 1, 0}, List.of("x", "y", "z"));
        assertThat(CoxModel.fit(CoxDesign.of(rows, Design.of(level))).reason())
                .contains(new Reason(Reason.Code.MONOTONE_LIKELIHOOD, List.of("level=z")));
    }

    @Test
    void tellsAGroupWithoutEventsFromASingleExceptionAmongMany() {
        Random random = new Random(42);
        int size = 20_000;
        double[] flag = new double[size];
        double[] time = new double[size];
        int[] end = new int[size];
        for (int row = 0; row < size; row++) {
            flag[row] = random.nextInt(2);
            time[row] = 1 + random.nextInt(500);
            end[row] = flag[row] == 1 ? 0 : random.nextInt(2);
        }
        CoxDesign design = CoxDesign.of(FollowUp.of(time, end), Design.of(Term.number("flag", flag)));
        assertThat(CoxModel.fit(design).reason())
                .contains(new Reason(Reason.Code.MONOTONE_LIKELIHOOD, List.of("flag")));
        int exception = 0;
        while (flag[exception] == 0 || time[exception] > 300) {
            exception++;
        }
        end[exception] = 1;
        assertThat(CoxModel.fit(design).found().orElseThrow().effect("flag").coefficient())
                .isBetween(-10.0, -7.0);
    }

    @Test
    void hasNoRobustErrorsOfFewOrOfEqualClusters() {
        FollowUp rows = NoCurveTest.follow("1 2 3 4 1 2 3 4", "1 1 0 1 1 1 0 1");
        double[] a = {0, 1, 1, 0, 0, 1, 1, 0};
        double[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        CoxDesign design = CoxDesign.of(rows, Design.of(Term.number("a", a)));
        assertThat(CoxModel.fit(design.weighted(Weighting.clustered(ones, new int[8])))
                        .reason())
                .contains(new Reason(Reason.Code.TOO_FEW_CLUSTERS, List.of()));
        int[] alike = {0, 0, 0, 0, 1, 1, 1, 1};
        assertThat(CoxModel.fit(design.weighted(Weighting.clustered(ones, alike)))
                        .reason())
                .contains(new Reason(Reason.Code.NO_SPREAD, List.of("a")));
    }

    @Test
    void checksNoProportionalityOfEventsAtOneMoment() {
        FollowUp rows = NoCurveTest.follow("1 1 2 2 3", "1 1 0 0 0");
        CoxModel model = CoxModel.fit(CoxDesign.of(rows, Design.of(Term.number("a", new double[] {1, 5, 2, 4, 3}))))
                .found()
                .orElseThrow();
        assertThat(model.proportionality().reason()).contains(new Reason(Reason.Code.NO_VARIATION, List.of("a")));
        assertThat(model.rows()).isEqualTo(5);
        assertThat(model.events()).isEqualTo(2);
    }

    @Test
    void combinesEffects() {
        Followers rows = Followers.of("days200");
        CoxModel model = CoxModel.fit(CoxAgainstRTest.design(rows, "months", Ties.EFRON, false))
                .found()
                .orElseThrow();
        HazardRatio sum = model.combination("both", Map.of("treated", 1.0, "months", 2.0));
        assertThat(sum.coefficient())
                .isEqualTo(model.effect("treated").coefficient()
                        + 2 * model.effect("months").coefficient());
        assertThat(model.effects()).extracting(HazardRatio::name).containsExactly("treated", "months");
        assertThat(model.tests()).extracting(CoxTest::of).containsExactly("treated", "months");
        assertThatIllegalArgumentException().isThrownBy(() -> model.effect("flag"));
        assertThatIllegalArgumentException().isThrownBy(() -> model.test("flag"));
    }

    @Test
    void refusesColumnsOfOtherRows() {
        FollowUp rows = NoCurveTest.follow("1 2", "1 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CoxDesign.of(rows, Design.of(Term.number("a", new double[3]))));
        CoxDesign design = CoxDesign.of(rows, Design.of(Term.number("a", new double[2])));
        assertThatIllegalArgumentException().isThrownBy(() -> design.stratified(new int[1]));
        assertThatIllegalArgumentException().isThrownBy(() -> design.weighted(Weighting.none(1)));
    }

    private static double[] doubles(String text) {
        return text == null || text.isBlank()
                ? new double[0]
                : Arrays.stream(text.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
    }
}
