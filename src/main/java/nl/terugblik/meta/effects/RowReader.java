package nl.terugblik.meta.effects;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import nl.terugblik.files.table.Cell;

/** One row of a table of effects in the reading. */
record RowReader(Numbers numbers, Conversion conversion) {

    /** What these columns may hold; others are free. */
    private static final Map<String, Set<String>> VALUES = Map.of(
            "favourable", Set.of("higher", "lower"),
            "kind", Set.of("effect", "pooled"),
            "design", Set.of("rct", "cohort", "comparison"),
            "timing", Set.of("prospective", "retrospective"),
            "level", Set.of("child", "family"));

    /** Below so many families or children in all, a study is small. */
    static final double SMALL = 200;

    /** The effect; nothing where the row has faults. */
    Optional<StudyEffect> read() {
        int before = numbers.faults().size();
        List.of("study", "sample", "outcome", "favourable", "kind").forEach(this::demandFilled);
        VALUES.keySet().stream().sorted().forEach(this::demandKnown);
        Optional<Given> given = Given.of(text("given"));
        if (given.isEmpty()) {
            fault("given", "must be one of means, t, f, chi2, counts, percent, p, d, or, log_or");
        }
        if (numbers.faults().size() > before) {
            return Optional.empty();
        }
        List<StudyEffect.Mark> marks = new ArrayList<>();
        Optional<Sizes> sizes = given.flatMap(kind -> sizes(kind, marks));
        return sizes.map(found -> text("favourable").equals("lower") ? found.negated() : found)
                .map(found -> new StudyEffect(
                        text("study"),
                        text("sample"),
                        text("outcome"),
                        text("indicator"),
                        text("given").toLowerCase(Locale.ROOT),
                        text("kind").equals("pooled"),
                        false,
                        found,
                        size("n_experimental"),
                        size("n_control"),
                        moderators(),
                        marks));
    }

    private Optional<Sizes> sizes(Given given, List<StudyEffect.Mark> marks) {
        int faults = numbers.faults().size();
        Sizes sizes = given.sizes(numbers, conversion);
        if (numbers.cells().entrySet().stream()
                .anyMatch(cell -> cell.getKey().startsWith("pre_") && !Cell.isMissing(cell.getValue()))) {
            sizes = sizes.since(given.sizes(numbers.before(), conversion), conversion.prePost());
            marks.add(StudyEffect.Mark.PRETEST);
        }
        if (numbers.faults().size() > faults) {
            return Optional.empty();
        }
        if (!sizes.isUsable()) {
            numbers.faults()
                    .add(numbers.place()
                            + ": these numbers give no effect with a variance above 0, or one beyond a billion, as where nobody"
                            + " or everybody has the outcome; mend the row or leave it out.");
            return Optional.empty();
        }
        return Optional.of(sizes);
    }

    private OptionalDouble size(String column) {
        double number = Numbers.parse(text(column), numbers.comma());
        return number >= 1 ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** Every other column, and whether the study is small. */
    private Map<String, String> moderators() {
        Map<String, String> known = new HashMap<>();
        numbers.cells().forEach((column, cell) -> {
            if (!Cell.isMissing(cell)) {
                known.put(column, numbers.comma() ? plain(cell) : cell);
            }
        });
        double all = Numbers.parse(text("n_total"), numbers.comma());
        double total = Double.isNaN(all)
                ? size("n_experimental").orElse(Double.NaN) + size("n_control").orElse(0)
                : all;
        if (!Double.isNaN(total)) {
            known.putIfAbsent("small", total < SMALL ? "yes" : "no");
        }
        return known;
    }

    private static String plain(String cell) {
        double number = Numbers.parse(cell, true);
        return Double.isNaN(number) ? cell : cell.replace(',', '.');
    }

    private void demandFilled(String column) {
        if (Cell.isMissing(text(column))) {
            fault(column, "must not be empty");
        }
    }

    private void demandKnown(String column) {
        Set<String> known = VALUES.getOrDefault(column, Set.of());
        if (!Cell.isMissing(text(column)) && !known.contains(text(column))) {
            fault(
                    column,
                    "must be one of "
                            + String.join(", ", known.stream().sorted().toList()));
        }
    }

    private void fault(String column, String what) {
        numbers.faults().add(numbers.place() + ": column " + column + " " + what + ".");
    }

    private String text(String column) {
        return numbers.cells().getOrDefault(column, "");
    }
}
