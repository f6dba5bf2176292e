package nl.terugblik.outcomes.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.files.Decimal;
import nl.terugblik.outcomes.tests.GroupSummary;
import nl.terugblik.outcomes.tests.Note;
import nl.terugblik.outcomes.tests.Tested;
import nl.terugblik.outcomes.tests.UnadjustedEffect;

/** The cells of one row, from left to right. */
public final class Cells {

    /** The columns of {@link #groups}. */
    public static final String GROUPS = "n,n_experimental,n_control,experimental,experimental_sd,control,control_sd";

    /** The columns of {@link #effect(Optional)}. */
    public static final String EFFECT = "test,statistic,df1,df2,p,odds_ratio,ci_low,ci_high";

    private static final String NO_TEST = "none";
    private static final String UNADJUSTED = "unadjusted";

    private final List<Object> cells = new ArrayList<>();

    public Cells add(String text) {
        cells.add(text);
        return this;
    }

    public Cells add(int count) {
        cells.add(count);
        return this;
    }

    public Cells add(double number) {
        cells.add(Decimal.text(number));
        return this;
    }

    public Cells add(OptionalDouble number) {
        cells.add(Decimal.text(number));
        return this;
    }

    /** {@code model}. */
    public Cells model(List<String> covariates) {
        return add(covariates.isEmpty() ? UNADJUSTED : String.join(",", covariates));
    }

    /** {@link #GROUPS}. */
    public Cells groups(GroupSummary experimental, GroupSummary control) {
        return add(experimental.n() + control.n())
                .add(experimental.n())
                .add(control.n())
                .add(experimental.figure())
                .add(experimental.deviation())
                .add(control.figure())
                .add(control.deviation());
    }

    /** {@code test,statistic,df,p}. */
    public Cells test(Optional<Tested> tested) {
        return tested.map(test -> add(test.method().id())
                        .add(test.statistic())
                        .add(test.df1())
                        .add(test.p()))
                .orElseGet(() -> add(NO_TEST).blank(3));
    }

    /** {@link #EFFECT}. */
    public Cells effect(Optional<Tested> tested) {
        return tested.map(test -> add(test.method().id())
                        .add(test.statistic())
                        .add(test.df1())
                        .add(test.df2().isPresent() ? String.valueOf(test.df2().getAsInt()) : "")
                        .add(test.p())
                        .oddsRatio(test.oddsRatio()))
                .orElseGet(() -> add(NO_TEST).blank(7));
    }

    /** {@code measure,estimate,ci_low,ci_high,p,note}. */
    public Cells effect(UnadjustedEffect effect) {
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
    public Cells method(Optional<String> method) {
        return add(method.orElse(NO_TEST));
    }

    public Cells blank(int count) {
        for (int i = 0; i < count; i++) {
            add("");
        }
        return this;
    }

    public Cells note(Optional<Note> note) {
        cells.add(note.map(Object.class::cast).orElse(""));
        return this;
    }

    /** The cells of another. */
    Cells all(Cells others) {
        cells.addAll(others.cells);
        return this;
    }

    /** The cells as they are written; a note speaks of the sides by their names. */
    Object[] toArray(TableLayout layout) {
        return cells.stream()
                .map(cell -> cell instanceof Note note ? note.sentence(layout.treated(), layout.control()) : cell)
                .toArray();
    }
}
