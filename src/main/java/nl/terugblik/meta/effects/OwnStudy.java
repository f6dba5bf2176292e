package nl.terugblik.meta.effects;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.terugblik.files.CsvReader;
import nl.terugblik.files.table.Cell;
import nl.terugblik.protocol.InvalidStudy;

/** A run's own effects, from its {@code tables/effect-sizes.csv}. */
public final class OwnStudy {

    private static final String FILE = "tables/effect-sizes.csv";

    private OwnStudy() {}

    /**
     * The effects on these outcomes.
     *
     * @throws InvalidStudy when the run holds no effect sizes, or does not say which direction is favourable
     */
    public static List<StudyEffect> read(Path run, OwnOutcomes own, List<String> outcomes) {
        Path file = run.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new InvalidStudy(
                    List.of("The run " + run.getFileName() + " has no " + FILE + "; name a finished run."));
        }
        if (!CsvReader.columns(file).contains("favourable")) {
            throw new InvalidStudy(
                    List.of("The run " + run.getFileName() + " does not say which direction of its effects is"
                            + " favourable; carry the study out again with this version."));
        }
        Map<String, Map<String, String>> rows = new HashMap<>();
        CsvReader.read(file, row -> {
            Map<String, String> cells = row.toMap();
            String measure = cells.getOrDefault("measure", "");
            if (measure.equals("log_odds_ratio") || measure.equals("cohens_d")) {
                rows.put(cells.getOrDefault("outcome", ""), cells);
            }
        });
        List<StudyEffect> effects = new ArrayList<>();
        for (String outcome : outcomes) {
            if (own.strict() && own.construct().contains(outcome)) {
                continue;
            }
            for (String variable : own.variables().getOrDefault(outcome, List.of())) {
                Optional.ofNullable(rows.get(variable))
                        .flatMap(row -> effect(outcome, variable, row, own))
                        .ifPresent(effects::add);
            }
        }
        return effects;
    }

    private static Optional<StudyEffect> effect(
            String outcome, String variable, Map<String, String> row, OwnOutcomes own) {
        Optional<Sizes> sizes = sizes(row).filter(Sizes::isUsable);
        if (sizes.isEmpty()) {
            return Optional.empty();
        }
        String favourable = row.getOrDefault("favourable", "");
        if (!favourable.equals("higher") && !favourable.equals("lower")) {
            throw new InvalidStudy(List.of("The instrument of the run does not say which direction of " + variable
                    + " is favourable; add favourable: higher or lower to it, and carry the study out again."));
        }
        List<StudyEffect.Mark> marks = new ArrayList<>();
        if (!row.getOrDefault("test", "").equals("tested")) {
            marks.add(StudyEffect.Mark.WITHHELD_IN_STUDY);
        }
        if (own.construct().contains(outcome)) {
            marks.add(StudyEffect.Mark.CONSTRUCT);
        }
        OptionalDouble experimental = number(row, "n_experimental");
        OptionalDouble control = number(row, "n_control");
        double total = experimental.orElse(0) + control.orElse(0);
        Map<String, String> moderators = Map.of(
                "design",
                "comparison",
                "timing",
                "retrospective",
                "n_total",
                Long.toString((long) total),
                "small",
                total < RowReader.SMALL ? "yes" : "no");
        return Optional.of(new StudyEffect(
                own.study(),
                own.sample(),
                outcome,
                variable,
                row.getOrDefault("measure", ""),
                false,
                true,
                favourable.equals("lower") ? sizes.get().negated() : sizes.get(),
                experimental,
                control,
                moderators,
                marks));
    }

    /** The estimate as the study printed it, or where it withheld that, from the counts, means and deviations beside it. */
    private static Optional<Sizes> sizes(Map<String, String> row) {
        OptionalDouble estimate = number(row, "estimate");
        OptionalDouble error = number(row, "standard_error");
        boolean odds = row.getOrDefault("measure", "").equals("log_odds_ratio");
        if (estimate.isPresent() && error.isPresent()) {
            double se = error.getAsDouble();
            return Optional.of(
                    odds
                            ? Given.ofLogOdds(estimate.getAsDouble(), se)
                            : Sizes.both(new Size(estimate.getAsDouble(), se * se)));
        }
        if (number(row, "experimental").isEmpty() || number(row, "control").isEmpty()) {
            return Optional.empty();
        }
        double nE = number(row, "n_experimental").orElse(0);
        double nC = number(row, "n_control").orElse(0);
        double e = number(row, "experimental").orElse(0);
        double c = number(row, "control").orElse(0);
        if (odds) {
            return Optional.of(Sizes.both(Given.ofCounts(e, nE, c, nC).modern()));
        }
        double sdE = number(row, "experimental_sd").orElse(Double.NaN);
        double sdC = number(row, "control_sd").orElse(Double.NaN);
        double pooled = Math.sqrt(((nE - 1) * sdE * sdE + (nC - 1) * sdC * sdC) / (nE + nC - 2));
        return Optional.of(Sizes.both(Size.of((e - c) / pooled, nE, nC)));
    }

    private static OptionalDouble number(Map<String, String> row, String column) {
        double number = Cell.number(row.getOrDefault(column, ""));
        return Double.isNaN(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
