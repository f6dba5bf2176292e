package nl.terugblik.compare.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.terugblik.compare.cells.Cause;
import nl.terugblik.compare.cells.CellDifference;
import nl.terugblik.compare.cells.CellDifferences;
import nl.terugblik.compare.families.FamilyMove.Way;
import nl.terugblik.compare.families.FamilyMoves;
import nl.terugblik.compare.found.Comparison;
import nl.terugblik.compare.found.WhatDiffers;
import nl.terugblik.compare.results.EffectMove;
import nl.terugblik.compare.results.Part;

/** The tables of a comparison. */
final class ComparisonTables {

    private final Comparison comparison;

    ComparisonTables(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The tables for people: figures rounded, counts of families and cells, and so many of the cells that differ. */
    List<PageTable> brief(int rows) {
        List<PageTable> tables = new ArrayList<>(List.of(
                differs(),
                reasons(),
                variables(true),
                causes(),
                effects(true, figure -> EffectMove.rounded(figure, ComparisonText.DECIMALS)),
                tables(true),
                flow()));
        if (rows > 0) {
            tables.add(cells(ComparisonText.inOrder(differences(), rows)));
        }
        if (!comparison.differs().changelog().isEmpty()) {
            tables.add(new PageTable(
                    "changelog",
                    "What changed between the versions of the program",
                    List.of("line"),
                    comparison.differs().changelog().stream()
                            .map(List::<Object>of)
                            .toList()));
        }
        return tables;
    }

    /** The tables for programs: all of it, figures as they are. */
    List<PageTable> full() {
        return List.of(
                differs(),
                reasons(),
                families(),
                variables(false),
                causes(),
                cells(differences()),
                effects(false, figure -> figure),
                tables(false),
                figures(),
                flow());
    }

    private List<CellDifference> differences() {
        return comparison.cells().map(CellDifferences::differences).orElseGet(List::of);
    }

    private PageTable differs() {
        WhatDiffers differs = comparison.differs();
        return new PageTable(
                "differs",
                "What differs",
                List.of("what", "difference"),
                List.of(
                        List.of("delivery", WhatDiffersWords.deliveries(differs)),
                        List.of("study", WhatDiffersWords.lines(differs.study())),
                        List.of("instrument", WhatDiffersWords.lines(differs.instrument())),
                        List.of("software", WhatDiffersWords.software(differs)),
                        List.of("key", differs.sameKey() ? "same" : "another"),
                        List.of("files", differs.files().size() + " others")));
    }

    private PageTable reasons() {
        List<List<Object>> rows = new ArrayList<>();
        comparison.families().ifPresent(families -> {
            for (Way way : Way.values()) {
                families.reasons(way).forEach((reason, count) -> rows.add(List.of(way.words(), reason, count)));
            }
        });
        return new PageTable("family-reasons", "Families", List.of("way", "reason", "families"), rows);
    }

    private PageTable families() {
        return new PageTable(
                "families",
                "Each family that is not where it was",
                List.of("family", "way", "before", "after"),
                comparison.families().map(FamilyMoves::moves).orElseGet(List::of).stream()
                        .map(move -> List.<Object>of(move.family(), move.way().words(), move.before(), move.after()))
                        .toList());
    }

    private PageTable variables(boolean differingOnly) {
        return new PageTable(
                "variables",
                "Cells of the families in both runs",
                List.of("variable", "shared", "same", "changed", "filled", "emptied", "empty_for_another_reason"),
                comparison.cells().map(CellDifferences::variables).orElseGet(List::of).stream()
                        .filter(count -> !differingOnly || !count.isSame())
                        .map(count -> List.<Object>of(
                                count.variable(),
                                count.shared(),
                                count.same(),
                                count.changed(),
                                count.filled(),
                                count.emptied(),
                                count.otherReason()))
                        .toList());
    }

    private PageTable causes() {
        List<List<Object>> rows = new ArrayList<>();
        List<String> variables = comparison.cells().map(CellDifferences::variables).orElseGet(List::of).stream()
                .map(count -> count.variable())
                .toList();
        for (String variable : variables) {
            List<CellDifference> own = differences().stream()
                    .filter(cell -> cell.variable().equals(variable))
                    .toList();
            for (Cause cause : Cause.values()) {
                long count = comparison.causes().count(cause, own);
                if (count > 0) {
                    String where = cause == Cause.RULE_CHANGED
                            ? comparison.causes().ruleLines().getOrDefault(variable, "")
                            : "";
                    rows.add(List.of(variable, cause.words(), count, where));
                }
            }
        }
        return new PageTable("causes", "Why cells differ", List.of("variable", "cause", "cells", "where"), rows);
    }

    private PageTable cells(List<CellDifference> differences) {
        return new PageTable(
                "cells",
                "Cells that differ",
                List.of(
                        "family",
                        "variable",
                        "before",
                        "reason_before",
                        "after",
                        "reason_after",
                        "difference",
                        "cause"),
                differences.stream()
                        .map(cell -> List.<Object>of(
                                cell.family(),
                                cell.variable(),
                                cell.before().value(),
                                cell.before().reason(),
                                cell.after().value(),
                                cell.after().reason(),
                                cell.kind().name().toLowerCase(Locale.ROOT),
                                comparison.causes().of(cell).words()))
                        .toList());
    }

    private PageTable effects(boolean movedOnly, UnaryOperator<BigDecimal> figure) {
        List<String> columns = new ArrayList<>(List.of("outcome", "measure", "before", "after"));
        for (Part part : Part.values()) {
            columns.add(part.words().replace(' ', '_'));
        }
        columns.addAll(List.of("p_holm_before", "p_holm_after", "crossed"));
        List<List<Object>> rows = new ArrayList<>();
        for (EffectMove effect : comparison.effects()) {
            if (!movedOnly || effect.moved()) {
                List<Object> row = new ArrayList<>(List.of(effect.outcome(), effect.measure()));
                row.add(cell(effect.before(), figure));
                row.add(cell(effect.after(), figure));
                Map<Part, BigDecimal> parts = movedOnly ? effect.parts(ComparisonText.DECIMALS) : effect.parts();
                for (Part part : Part.values()) {
                    row.add(parts.containsKey(part) ? parts.getOrDefault(part, BigDecimal.ZERO) : "");
                }
                row.add(cell(effect.holmBefore(), figure));
                row.add(cell(effect.holmAfter(), figure));
                row.add(effect.crossed());
                rows.add(row);
            }
        }
        return new PageTable("effects", "Effects, and what moved them", columns, rows);
    }

    private static Object cell(Optional<BigDecimal> value, UnaryOperator<BigDecimal> figure) {
        return value.isPresent() ? figure.apply(value.get()) : "";
    }

    private PageTable tables(boolean differingOnly) {
        return new PageTable(
                "tables",
                "Rows of tables",
                List.of("table", "rows", "moved", "gone", "added"),
                comparison.tables().tables().stream()
                        .filter(table -> !differingOnly || !table.isSame())
                        .map(table -> List.<Object>of(
                                table.table(), table.rows(), table.moved(), table.gone(), table.added()))
                        .toList());
    }

    private PageTable figures() {
        return new PageTable(
                "figures",
                "Figures that moved",
                List.of("table", "row", "column", "before", "after"),
                comparison.tables().moves().stream()
                        .map(move ->
                                List.<Object>of(move.table(), move.row(), move.column(), move.before(), move.after()))
                        .toList());
    }

    private PageTable flow() {
        return new PageTable(
                "flow",
                "Who was screened",
                List.of("step", "reason", "before", "after"),
                comparison.flow().stream()
                        .map(line -> List.<Object>of(line.step(), line.reason(), line.before(), line.after()))
                        .toList());
    }
}
