package nl.terugblik.outcomes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.files.Decimal;

/** The cells of one row, from left to right. */
final class Cells {

    private static final String NO_TEST = "none";
    private static final String UNADJUSTED = "unadjusted";

    private final List<Object> cells = new ArrayList<>();

    Cells add(String text) {
        cells.add(text);
        return this;
    }

    Cells add(int count) {
        cells.add(count);
        return this;
    }

    Cells add(double number) {
        cells.add(Decimal.text(number));
        return this;
    }

    Cells add(OptionalDouble number) {
        cells.add(Decimal.text(number));
        return this;
    }

    /** {@code model}. */
    Cells model(List<String> covariates) {
        return add(covariates.isEmpty() ? UNADJUSTED : String.join(",", covariates));
    }

    /** {@code n,n_experimental,n_control,experimental,experimental_sd,control,control_sd}. */
    Cells groups(GroupSummary experimental, GroupSummary control) {
        return add(experimental.n() + control.n())
                .add(experimental.n())
                .add(control.n())
                .add(experimental.figure())
                .add(experimental.deviation())
                .add(control.figure())
                .add(control.deviation());
    }

    /** {@code test,statistic,df,p}. */
    Cells test(Optional<Tested> tested) {
        return tested.map(test -> add(test.method().id())
                        .add(test.statistic())
                        .add(test.df1())
                        .add(test.p()))
                .orElseGet(() -> add(NO_TEST).blank(3));
    }

    /** {@code test,statistic,df1,df2,p,odds_ratio,ci_low,ci_high}. */
    Cells effect(Optional<Tested> tested) {
        return tested.map(test -> add(test.method().id())
                        .add(test.statistic())
                        .add(test.df1())
                        .add(test.df2().isPresent() ? String.valueOf(test.df2().getAsInt()) : "")
                        .add(test.p())
                        .oddsRatio(test.oddsRatio()))
                .orElseGet(() -> add(NO_TEST).blank(7));
    }

    /** {@code estimate,ci_low,ci_high,p}. */
    Cells effect(ImputedRow.Effect effect) {
        return add(effect.estimate()).add(effect.low()).add(effect.high()).add(effect.p());
    }

    /** {@code measure,estimate,ci_low,ci_high,p,note}. */
    Cells effect(UnadjustedEffect effect) {
        return add(effect.measure().orElse(""))
                .add(effect.estimate())
                .add(effect.low())
                .add(effect.high())
                .add(effect.p())
                .note(effect.note());
    }

    private Cells oddsRatio(Optional<Tested.OddsRatio> ratio) {
        return ratio.map(or -> add(or.value()).add(or.low()).add(or.high())).orElseGet(() -> blank(3));
    }

    /** The name of a test; {@code none} where there is none. */
    Cells method(Optional<String> method) {
        return add(method.orElse(NO_TEST));
    }

    Cells blank(int count) {
        for (int i = 0; i < count; i++) {
            add("");
        }
        return this;
    }

    Cells note(Optional<Note> note) {
        return add(note.map(Note::sentence).orElse(""));
    }

    Object[] toArray() {
        return cells.toArray();
    }
}
