package nl.terugblik.statistics;

import java.util.Map;
import java.util.Set;
import nl.terugblik.statistics.models.LinearEffect;
import nl.terugblik.statistics.models.LinearModel;
import nl.terugblik.statistics.moderation.Moderation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves the linear model, type III tests and their moderation against R's {@code lm} and {@code car::Anova}. */
class LinearAgainstRTest {

    private static final FromR.Cases EXPECTED = FromR.cases("linear-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        String[] parts = name.split("/");
        Families families = Families.of(parts[0]);
        LinearModel model = LinearModel.fit(families.column("score"), families.design(parts[1]))
                .found()
                .orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> {
            String of = row.text("name");
            return switch (row.text("quantity")) {
                case "coefficient" -> model.effect(of).estimate();
                case "error" -> model.effect(of).standardError();
                case "low" -> model.effect(of).interval().low();
                case "high" -> model.effect(of).interval().high();
                case "rsquared" -> model.rSquared();
                case "residualdf" -> model.residualDf();
                case "residualmeansquare" -> model.residualMeanSquare();
                case "f" -> model.test(of).f();
                case "df" -> model.test(of).df();
                case "p" -> model.test(of).p();
                case "meansquare" -> model.test(of).meanSquare();
                case "eta" -> model.test(of).partialEtaSquared();
                case "simplef" -> within(families, of).test().f();
                case "simpleestimate" -> within(families, of).estimate();
                case "adjustedmean" -> adjusted(model, of).estimate();
                case "adjustederror" -> adjusted(model, of).standardError();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    private static LinearEffect adjusted(LinearModel model, String name) {
        return model.adjustedMean(name, Map.of("condition", name.endsWith("1") ? 1.0 : 0.0));
    }

    private static LinearEffect within(Families families, String value) {
        return Moderation.linear(
                        families.column("score"),
                        families.number("condition"),
                        families.number("flag"),
                        families.number("months"))
                .found()
                .orElseThrow()
                .simpleEffects()
                .stream()
                .filter(effect -> effect.name().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
