package nl.terugblik.statistics;

import java.util.Set;
import nl.terugblik.statistics.models.LogisticEffect;
import nl.terugblik.statistics.models.LogisticModel;
import nl.terugblik.statistics.moderation.Moderation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves logistic regression and its moderation against R's {@code glm}. */
class LogisticAgainstRTest {

    private static final FromR.Cases EXPECTED = FromR.cases("logistic-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        String[] parts = name.split("/");
        Families families = Families.of(parts[0]);
        LogisticModel model = LogisticModel.fit(families.column("event"), families.design(parts[1]))
                .found()
                .orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> {
            String of = row.text("name");
            return switch (row.text("quantity")) {
                case "coefficient" -> model.effect(of).coefficient();
                case "error" -> model.effect(of).standardError();
                case "wald" -> model.effect(of).chiSquare();
                case "p" -> model.effect(of).p();
                case "oddsratio" -> model.effect(of).oddsRatio();
                case "low" -> model.effect(of).interval().low();
                case "high" -> model.effect(of).interval().high();
                case "joint" -> model.test(of).chiSquare();
                case "loglikelihood" -> of.equals("null") ? model.nullLogLikelihood() : model.logLikelihood();
                case "nagelkerke" -> model.nagelkerke();
                case "simpleoddsratio" -> within(families, of).oddsRatio();
                case "simplelow" -> within(families, of).interval().low();
                case "simplehigh" -> within(families, of).interval().high();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    private static LogisticEffect within(Families families, String value) {
        return Moderation.logistic(
                        families.column("event"),
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
