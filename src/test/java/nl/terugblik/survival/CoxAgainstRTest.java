package nl.terugblik.survival;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import nl.terugblik.statistics.FromR;
import nl.terugblik.statistics.models.Design;
import nl.terugblik.statistics.models.Term;
import nl.terugblik.survival.cox.CoxDesign;
import nl.terugblik.survival.cox.CoxModel;
import nl.terugblik.survival.cox.CoxTest;
import nl.terugblik.survival.cox.Proportionality;
import nl.terugblik.survival.cox.Ties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves Cox models and the check of their proportionality against R's {@code coxph} and {@code cox.zph}. */
class CoxAgainstRTest {

    private static final FromR.Cases EXPECTED = FromR.cases("/nl/terugblik/survival/cox-expected.csv");

    static Set<String> cases() {
        return EXPECTED.names();
    }

    @Test
    void isProvenOnManyFits() {
        assertThat(cases()).hasSizeGreaterThan(250);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithR(String name) {
        CoxModel model = CoxModel.fit(design(name)).found().orElseThrow();
        FromR.agrees(EXPECTED.of(name), row -> {
            String of = row.text("name");
            return switch (row.text("quantity")) {
                case "coefficient" -> model.effect(of).coefficient();
                case "error" -> model.effect(of).standardError();
                case "wald" -> model.effect(of).chiSquare();
                case "p" -> model.effect(of).p();
                case "ratio" -> model.effect(of).ratio();
                case "low" -> model.effect(of).interval().low();
                case "high" -> model.effect(of).interval().high();
                case "joint" -> model.test(of).chiSquare();
                case "loglikelihood" -> of.equals("null") ? model.nullLogLikelihood() : model.logLikelihood();
                case "all" -> all(model, of).chiSquare();
                case "allp" -> all(model, of).p();
                case "zph" -> proportionality(model, of).chiSquare();
                case "zphdf" -> proportionality(model, of).df();
                case "zphp" -> proportionality(model, of).p();
                default -> throw new IllegalStateException(row.text("quantity"));
            };
        });
    }

    static CoxDesign design(String name) {
        String[] parts = name.split("/");
        Followers rows = Followers.of(parts[0]);
        return design(rows, parts[1], Ties.valueOf(parts[2].toUpperCase(Locale.ROOT)), parts[3].equals("strata"));
    }

    static CoxDesign design(Followers rows, String model, Ties ties, boolean strata) {
        Term treated = rows.number("treated");
        Design design = switch (model) {
            case "treated" -> Design.of(treated);
            case "months" -> Design.of(treated, rows.number("months"));
            case "reason" -> Design.of(treated, rows.reason(), rows.number("months"));
            case "byreason" -> Design.of(rows.reason(), treated, treated.times(rows.reason()));
            default -> throw new IllegalStateException(model);
        };
        CoxDesign plain =
                CoxDesign.of(rows.followUp(), design).weighted(rows.weighting()).tied(ties);
        return strata ? plain.stratified(rows.numbers("stratum")) : plain;
    }

    private static CoxTest all(CoxModel model, String test) {
        return switch (test) {
            case "wald" -> model.wald();
            case "score" -> model.score().orElseThrow();
            default -> model.likelihoodRatio().orElseThrow();
        };
    }

    private static CoxTest proportionality(CoxModel model, String of) {
        Proportionality found = model.proportionality().found().orElseThrow();
        return of.equals("all")
                ? found.all()
                : found.terms().stream()
                        .filter(test -> test.of().equals(of))
                        .findFirst()
                        .orElseThrow();
    }
}
