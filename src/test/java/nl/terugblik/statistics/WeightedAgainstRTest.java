package nl.terugblik.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.moderation.Moderation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves weighted models with clustered errors against R's {@code glm}, {@code lm} and {@code sandwich::vcovCL}. */
class WeightedAgainstRTest {

    private static final FromR.Cases DATA = FromR.cases("weighted.csv");
    private static final FromR.Cases LOGISTIC = FromR.cases("weighted-logistic-expected.csv");
    private static final FromR.Cases LINEAR = FromR.cases("weighted-linear-expected.csv");

    static Set<String> logistic() {
        return LOGISTIC.names();
    }

    static Set<String> linear() {
        return LINEAR.names();
    }

    @Test
    void isProvenOnManyFits() {
        assertThat(logistic()).hasSizeGreaterThan(40);
        assertThat(linear()).hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("logistic")
    void agreesWithRWhereOutcomesAreFlags(String name) {
        Families families = families(name);
        LogisticModel model = LogisticModel.fit(families.column("event"), design(name), weighting(families))
                .found()
                .orElseThrow();
        FromR.agrees(LOGISTIC.of(name), row -> {
            String of = row.text("name");
            return switch (row.text("quantity")) {
                case "coefficient" -> model.effect(of).coefficient();
                case "error" -> model.effect(of).standardError();
                case "p" -> model.effect(of).p();
                case "low" -> model.effect(of).interval().low();
                case "high" -> model.effect(of).interval().high();
                case "joint" -> model.test(of).chiSquare();
                case "jointp" -> model.test(of).p();
                case "nagelkerke" -> model.nagelkerke();
                case "simpleestimate" -> logistic(families, of).coefficient();
                case "simpleerror" -> logistic(families, of).standardError();
                case "simplep" -> logistic(families, of).p();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    @ParameterizedTest
    @MethodSource("linear")
    void agreesWithRWhereOutcomesAreNumbers(String name) {
        Families families = families(name);
        LinearModel model = LinearModel.fit(families.column("score"), design(name), weighting(families))
                .found()
                .orElseThrow();
        FromR.agrees(LINEAR.of(name), row -> {
            String of = row.text("name");
            return switch (row.text("quantity")) {
                case "coefficient" -> model.effect(of).estimate();
                case "error" -> model.effect(of).standardError();
                case "p" -> model.effect(of).test().p();
                case "low" -> model.effect(of).interval().low();
                case "high" -> model.effect(of).interval().high();
                case "joint" -> model.test(of).f();
                case "jointp" -> model.test(of).p();
                case "rsquared" -> model.rSquared();
                case "residualmeansquare" -> model.residualMeanSquare();
                case "residualdf" -> model.residualDf();
                case "simpleestimate" -> linear(families, of).estimate();
                case "simpleerror" -> linear(families, of).standardError();
                case "simplep" -> linear(families, of).test().p();
                case "adjustedmean" -> adjusted(model, of).estimate();
                case "adjustederror" -> adjusted(model, of).standardError();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    private static Families families(String name) {
        return new Families(DATA.of(name.split("/")[0]));
    }

    private static Design design(String name) {
        return families(name).design(name.split("/")[1]);
    }

    private static Weighting weighting(Families families) {
        int[] sets = families.rows().stream()
                .mapToInt(row -> (int) row.number("set"))
                .toArray();
        return Weighting.clustered(families.column("weight"), sets);
    }

    private static LinearEffect adjusted(LinearModel model, String name) {
        return model.adjustedMean(name, Map.of("condition", name.endsWith("1") ? 1.0 : 0.0));
    }

    private static LogisticEffect logistic(Families families, String value) {
        return named(
                Moderation.logistic(
                                families.column("event"),
                                weighting(families),
                                families.number("condition"),
                                families.number("flag"),
                                families.number("months"))
                        .found()
                        .orElseThrow()
                        .simpleEffects(),
                LogisticEffect::name,
                value);
    }

    private static LinearEffect linear(Families families, String value) {
        return named(
                Moderation.linear(
                                families.column("score"),
                                weighting(families),
                                families.number("condition"),
                                families.number("flag"),
                                families.number("months"))
                        .found()
                        .orElseThrow()
                        .simpleEffects(),
                LinearEffect::name,
                value);
    }

    private static <E> E named(List<E> effects, Function<E, String> name, String value) {
        return effects.stream()
                .filter(effect -> name.apply(effect).equals(value))
                .findFirst()
                .orElseThrow();
    }
}
