package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.survival.curve.IntervalScale;
import nl.terugblik.survival.curve.KaplanMeier;
import nl.terugblik.survival.curve.RestrictedMean;
import nl.terugblik.survival.curve.SurvivalStep;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves curves of survival against R's {@code survfit}. */
class CurvesAgainstRTest {

    private static final FromR.Cases EXPECTED = FromR.cases("/nl/terugblik/survival/curves-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @Test
    void isProvenOnManySets() {
        assertThat(Followers.names()).hasSizeGreaterThan(40);
        assertThat(cases()).hasSizeGreaterThan(120);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        String[] parts = name.split("/");
        Followers all = Followers.of(parts[0]);
        Followers rows = parts[1].equals("all") ? all : all.group(Integer.parseInt(parts[1]));
        KaplanMeier curve = curve(rows, IntervalScale.LOG_LOG);
        KaplanMeier onLogs = curve(rows, IntervalScale.LOG);
        FromR.agrees(EXPECTED.of(name), row -> {
            String of = row.text("name");
            return switch (row.text("quantity")) {
                case "steps" -> curve.steps().size();
                case "survival" -> step(curve, of).survival().value();
                case "atrisk" -> step(curve, of).atRisk();
                case "events" -> step(curve, of).events();
                case "error" -> step(curve, of).survival().standardError().orElseThrow();
                case "low" ->
                    step(curve, of).survival().interval().orElseThrow().low();
                case "high" ->
                    step(curve, of).survival().interval().orElseThrow().high();
                case "loglow" ->
                    step(onLogs, of).survival().interval().orElseThrow().low();
                case "loghigh" ->
                    step(onLogs, of).survival().interval().orElseThrow().high();
                case "between" ->
                    curve.at(Double.parseDouble(of)).found().orElseThrow().value();
                case "atriskthen" -> curve.atRisk(Double.parseDouble(of));
                case "median" -> orNone(curve.median().time());
                case "0.95LCL" -> orNone(curve.median().low());
                case "0.95UCL" -> orNone(curve.median().high());
                case "logmedian" -> orNone(onLogs.median().time());
                case "log0.95LCL" -> orNone(onLogs.median().low());
                case "log0.95UCL" -> orNone(onLogs.median().high());
                case "mean" -> mean(curve, of).mean();
                case "meanerror" -> mean(curve, of).standardError();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    private static KaplanMeier curve(Followers rows, IntervalScale scale) {
        return KaplanMeier.of(rows.followUp(), rows.weighting(), scale).found().orElseThrow();
    }

    private static SurvivalStep step(KaplanMeier curve, String time) {
        return curve.steps().stream()
                .filter(step -> step.time() == Double.parseDouble(time))
                .findFirst()
                .orElseThrow();
    }

    private static RestrictedMean mean(KaplanMeier curve, String horizon) {
        return curve.restrictedMean(Double.parseDouble(horizon)).found().orElseThrow();
    }

    private static double orNone(OptionalDouble time) {
        return time.orElse(-1);
    }
}
