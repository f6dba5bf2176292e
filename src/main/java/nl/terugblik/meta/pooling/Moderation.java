package nl.terugblik.meta.pooling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import nl.terugblik.files.table.Cell;
import nl.terugblik.meta.effects.Sizes;
import nl.terugblik.meta.effects.StudyEffect;
import nl.terugblik.meta.model.EffectRows;
import nl.terugblik.meta.model.Estimate;
import nl.terugblik.meta.model.Fit;
import nl.terugblik.meta.model.Structure;
import nl.terugblik.meta.model.WaldTest;
import nl.terugblik.meta.pooling.ModeratorRow.FitGain;
import nl.terugblik.meta.pooling.PooledRow.Model;
import nl.terugblik.statistics.Result;
import nl.terugblik.statistics.Tails;

/**
 * One moderator of one outcome, in both models, on the effects for which it is known.
 *
 * @param all the effects of the outcome
 * @param heterogeneous whether the report's model finds effects to differ, without which the report looks no further
 */
record Moderation(Selection all, Moderator moderator, PoolingRules rules, boolean heterogeneous) {

    private static final int LEAST_EFFECTS = 3;

    /** A column of the design: a category, or the moderator itself less its mean. */
    private record Column(String term, double[] values, int effects) {}

    List<ModeratorRow> rows() {
        Selection known = Selection.of(all.effects().stream()
                .filter(effect -> effect.moderators().containsKey(moderator.column()))
                .toList());
        List<Note> notes = new ArrayList<>();
        if (known.size() < all.size()) {
            notes.add(Note.of(Note.Kind.UNKNOWN_VALUES_LEFT_OUT));
        }
        List<Column> columns = columns(known);
        if (known.size() < LEAST_EFFECTS || columns.isEmpty()) {
            notes.add(Note.of(known.size() < LEAST_EFFECTS ? Note.Kind.TOO_FEW_EFFECTS : Note.Kind.ONE_LEVEL));
            return List.of(none(Model.REPORT, known, notes));
        }
        List<ModeratorRow> rows = new ArrayList<>();
        if (heterogeneous) {
            rows.addAll(report(known, columns, notes));
        } else {
            List<Note> withheld = new ArrayList<>(notes);
            withheld.add(Note.of(Note.Kind.HOMOGENEOUS));
            rows.add(none(Model.REPORT, known, withheld));
        }
        rows.addAll(modern(known, columns, notes));
        return rows;
    }

    private List<Column> columns(Selection known) {
        String[] cells = known.effects().stream().map(this::value).toArray(String[]::new);
        double[] numbers = Arrays.stream(cells).mapToDouble(Cell::number).toArray();
        if (!moderator.categories() && Arrays.stream(numbers).noneMatch(Double::isNaN)) {
            double mean = Arrays.stream(numbers).average().orElse(0);
            boolean varies = Arrays.stream(numbers).distinct().count() > 1;
            double[] centred =
                    Arrays.stream(numbers).map(number -> number - mean).toArray();
            return varies ? List.of(new Column("per unit", centred, cells.length)) : List.of();
        }
        TreeSet<String> levels = new TreeSet<>(Arrays.asList(cells));
        if (levels.size() < 2) {
            return List.of();
        }
        levels.remove(reference(levels));
        return levels.stream()
                .map(level -> {
                    double[] is = Arrays.stream(cells)
                            .mapToDouble(cell -> cell.equals(level) ? 1 : 0)
                            .toArray();
                    return new Column(level, is, (int) Arrays.stream(is).sum());
                })
                .toList();
    }

    private String reference(TreeSet<String> levels) {
        return moderator.reference().filter(levels::contains).orElseGet(levels::first);
    }

    private String value(StudyEffect effect) {
        return effect.moderators().getOrDefault(moderator.column(), "");
    }

    private List<ModeratorRow> report(Selection known, List<Column> columns, List<Note> notes) {
        EffectRows table = known.rows(Sizes::report, values(columns));
        Result<Fit> with = Fit.of(table, Structure.SAMPLES, rules.restricted());
        Result<FitGain> gain = Fit.of(table, Structure.SAMPLES, false)
                .flatMap(full -> Fit.of(table.alone(), Structure.SAMPLES, false)
                        .map(alone -> gain(full, alone, columns.size())));
        if (with.found().isEmpty()) {
            return List.of(
                    none(Model.REPORT, known, with(notes, Note.of(with.reason().orElseThrow()))));
        }
        Fit fit = with.found().get();
        List<ModeratorRow> rows = new ArrayList<>();
        for (int column = 0; column <= columns.size(); column++) {
            Estimate estimate = Estimate.normal(fit.coefficient(column), fit.error(column));
            boolean told = column > 0
                    && gain.found()
                            .filter(found -> found.p() < PoolingRules.LEVEL)
                            .isPresent()
                    && estimate.p().orElse(1) < PoolingRules.LEVEL;
            rows.add(row(Model.REPORT, known, columns, column, estimate, told, notes, gain.found(), Optional.empty()));
        }
        return rows;
    }

    private static FitGain gain(Fit full, Fit alone, int added) {
        double gain = Math.max(0, 2 * (full.logLikelihood() - alone.logLikelihood()));
        return new FitGain(gain, added, Tails.chiSquare(gain, added));
    }

    private List<ModeratorRow> modern(Selection known, List<Column> columns, List<Note> notes) {
        EffectRows table = known.rows(Sizes::modern, values(columns));
        Model model = OutcomePooling.model(table);
        Result<Fit> with = Fit.of(table, OutcomePooling.structure(table), true);
        if (with.found().isEmpty()) {
            return List.of(none(model, known, with(notes, Note.of(with.reason().orElseThrow()))));
        }
        Fit fit = with.found().get();
        Optional<WaldTest> test = WaldTest.of(fit);
        List<Note> said = test.isPresent() ? notes : with(notes, Note.of(Note.Kind.NO_DEGREES_LEFT));
        double left = Fit.of(table.alone(), OutcomePooling.structure(table), true)
                .found()
                .map(alone -> alone.variances().total())
                .orElse(0.0);
        OptionalDouble explained =
                left > 0 ? OptionalDouble.of(Math.max(0, 1 - fit.variances().total() / left)) : OptionalDouble.empty();
        List<ModeratorRow> rows = new ArrayList<>();
        for (int column = 0; column <= columns.size(); column++) {
            ModeratorRow row = row(
                    model,
                    known,
                    columns,
                    column,
                    OutcomePooling.estimate(fit, column),
                    false,
                    said,
                    Optional.empty(),
                    test);
            rows.add(row.explaining(explained));
        }
        return rows;
    }

    private ModeratorRow row(
            Model model,
            Selection known,
            List<Column> columns,
            int column,
            Estimate estimate,
            boolean told,
            List<Note> notes,
            Optional<FitGain> gain,
            Optional<WaldTest> test) {
        int others = columns.stream().mapToInt(Column::effects).sum();
        int own = column > 0 ? columns.get(column - 1).effects() : Math.max(0, known.size() - others);
        return new ModeratorRow(
                moderator.column(),
                model,
                column > 0 ? columns.get(column - 1).term() : "intercept",
                known.size(),
                known.samples().size(),
                own,
                Optional.of(estimate),
                gain,
                test,
                OptionalDouble.empty(),
                told,
                notes);
    }

    private ModeratorRow none(Model model, Selection known, List<Note> notes) {
        return new ModeratorRow(
                moderator.column(),
                model,
                "intercept",
                known.size(),
                known.samples().size(),
                0,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                false,
                notes);
    }

    private static List<Note> with(List<Note> notes, Note more) {
        List<Note> all = new ArrayList<>(notes);
        all.add(more);
        return all;
    }

    private static List<double[]> values(List<Column> columns) {
        return columns.stream().map(Column::values).toList();
    }
}
