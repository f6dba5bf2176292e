package nl.terugblik.compare.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.terugblik.compare.cells.Cause;
import nl.terugblik.compare.cells.CellDifference;
import nl.terugblik.compare.cells.CellDifferences;
import nl.terugblik.compare.cells.VariableCount;
import nl.terugblik.compare.families.FamilyMove.Way;
import nl.terugblik.compare.families.FamilyMoves;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.results.EffectMove;
import nl.terugblik.compare.results.Part;
import nl.terugblik.compare.results.TableMoves;

/** A comparison in a few lines, figures rounded; what the parts of a move say adds up as printed. */
public final class ComparisonText {

    static final int DECIMALS = 3;

    private static final String INSIDE =
            "For inside the house only: small differences between runs are what a release hides.";
    private static final Set<String> MAIN = Set.of("risk_difference", "mean_difference");
    private static final Set<Part> ALWAYS = EnumSet.of(Part.CAME_IN, Part.LEFT, Part.CELLS, Part.RULES);
    private static final List<Part> PRINTED =
            List.of(Part.CAME_IN, Part.LEFT, Part.CELLS, Part.RULES, Part.WEIGHTS, Part.PROGRAM);

    private final Comparison comparison;
    private final List<String> lines = new ArrayList<>();

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /**
     * The lines.
     *
     * @param rows how many of the cells that differ are shown, those of the families first whose pseudonyms come first
     */
    public static List<String> of(Comparison comparison, int rows) {
        return new ComparisonText(comparison).lines(rows);
    }

    private List<String> lines(int rows) {
        lines.add(comparison.before().id() + " → " + comparison.after().id());
        said("what differs", WhatDiffersWords.of(comparison.differs()));
        comparison.differs().changelog().forEach(line -> lines.add("  " + line));
        comparison.families().ifPresent(this::families);
        comparison.cells().ifPresent(this::cells);
        results();
        if (rows > 0) {
            comparison.cells().ifPresent(cells -> sample(cells, rows));
        }
        lines.addAll(comparison.notes());
        lines.add(INSIDE);
        return lines;
    }

    private void said(String title, String text) {
        lines.add(String.format(Locale.ROOT, "%-15s%s", title, text));
    }

    private void families(FamilyMoves families) {
        said(
                "families",
                number(families.before()) + " → " + number(families.after()) + ":  " + way(families, Way.CAME_IN) + "; "
                        + way(families, Way.LEFT) + "; " + way(families, Way.GROUP_CHANGED));
    }

    private static String way(FamilyMoves families, Way way) {
        Map<String, Long> reasons = families.reasons(way);
        return way.words() + " " + number(families.count(way))
                + (reasons.isEmpty()
                        ? ""
                        : reasons.entrySet().stream()
                                .map(reason -> number(reason.getValue()) + " " + reason.getKey())
                                .collect(Collectors.joining(", ", " (", ")")));
    }

    private void cells(CellDifferences cells) {
        String filled = cells.filledReasons().entrySet().stream()
                .map(reason -> number(reason.getValue()) + " " + reason.getKey() + " → value")
                .collect(Collectors.joining(", "));
        said(
                "cells",
                number(cells.shared()) + " shared: "
                        + number(cells.shared() - cells.differences().size()) + " same, "
                        + number(cells.count(CellDifference.Kind.CHANGED)) + " changed, "
                        + number(cells.count(CellDifference.Kind.FILLED)) + " filled"
                        + (filled.isEmpty() ? "" : " (" + filled + ")") + ", "
                        + number(cells.count(CellDifference.Kind.EMPTIED)) + " emptied");
        List<VariableCount> differing =
                cells.variables().stream().filter(count -> !count.isSame()).toList();
        int width = differing.stream()
                .mapToInt(count -> count.variable().length())
                .max()
                .orElse(0);
        for (VariableCount count : differing) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-" + width + "s  %,6d shared %,6d same %,5d changed %,5d filled %,5d emptied%s",
                    count.variable(),
                    count.shared(),
                    count.same(),
                    count.changed(),
                    count.filled(),
                    count.emptied(),
                    count.otherReason() == 0 ? "" : ", " + number(count.otherReason()) + " empty for another reason"));
        }
        alone("in the earlier run only", cells.onlyBefore());
        alone("in the later run only", cells.onlyAfter());
        if (!cells.differences().isEmpty()) {
            said("why", why(cells.differences()));
        }
    }

    private void alone(String where, List<String> variables) {
        if (!variables.isEmpty()) {
            lines.add("  " + where + ": " + String.join(", ", variables));
        }
    }

    private String why(List<CellDifference> differences) {
        List<String> said = new ArrayList<>();
        for (Cause cause : Cause.values()) {
            long count = comparison.causes().count(cause, differences);
            if (count > 0) {
                String where = cause == Cause.RULE_CHANGED ? ruleLines() : "";
                said.add(number(count) + " " + cause.words() + (where.isEmpty() ? "" : " (" + where + ")"));
            }
        }
        return String.join(", ", said);
    }

    private String ruleLines() {
        return comparison.causes().ruleLines().values().stream()
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private void results() {
        List<EffectMove> effects = comparison.effects();
        List<EffectMove> moved = effects.stream().filter(EffectMove::moved).toList();
        long crossed = effects.stream()
                .filter(EffectMove::crossed)
                .map(EffectMove::outcome)
                .distinct()
                .count();
        said(
                "results",
                number(moved.size()) + " of " + number(effects.size()) + " effects moved; " + number(crossed)
                        + " crossed 0.05 after Holm");
        for (EffectMove effect : moved) {
            if (MAIN.contains(effect.measure())) {
                lines.add("  " + effect.outcome() + "  " + effect(effect));
            }
        }
        TableMoves tables = comparison.tables();
        said(
                "tables",
                number(tables.moved()) + " of " + number(tables.rows()) + " rows moved, in "
                        + number(tables.differing()) + " of "
                        + number(tables.tables().size()) + " tables");
    }

    private static String effect(EffectMove effect) {
        String estimates = effect.measure().replace('_', ' ') + " "
                + effect.before().map(ComparisonText::rounded).orElse("not estimated") + " → "
                + effect.after().map(ComparisonText::rounded).orElse("not estimated");
        String crossed = effect.crossed()
                ? "; p after Holm " + rounded(effect.holmBefore().orElseThrow()) + " → "
                        + rounded(effect.holmAfter().orElseThrow())
                : "";
        Map<Part, BigDecimal> parts = effect.parts(DECIMALS);
        return parts.isEmpty()
                ? estimates + crossed
                : estimates + " = "
                        + PRINTED.stream()
                                .filter(part -> ALWAYS.contains(part)
                                        || part(parts, part).signum() != 0)
                                .map(part -> part.words() + " " + signed(part(parts, part)))
                                .collect(Collectors.joining(", "))
                        + crossed;
    }

    private static BigDecimal part(Map<Part, BigDecimal> parts, Part part) {
        return parts.getOrDefault(part, BigDecimal.ZERO);
    }

    static String rounded(BigDecimal figure) {
        return EffectMove.rounded(figure, DECIMALS).toPlainString();
    }

    private static String signed(BigDecimal figure) {
        return (figure.signum() > 0 ? "+" : "") + figure.toPlainString();
    }

    private void sample(CellDifferences cells, int rows) {
        said("rows", "pseudonym, variable, before, after, why");
        inOrder(cells.differences(), rows)
                .forEach(cell -> lines.add("  " + cell.family() + "  " + cell.variable() + "  " + cell.before() + " → "
                        + cell.after() + "  " + comparison.causes().of(cell).words()));
    }

    /** The first of the cells that differ, by family: pseudonyms are as good as drawn, and the same in every run. */
    static List<CellDifference> inOrder(List<CellDifference> differences, int rows) {
        return differences.stream()
                .sorted(Comparator.comparing(CellDifference::family))
                .limit(rows)
                .toList();
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
